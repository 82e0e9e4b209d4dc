"use client";
import { Rows3, Rows4 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import type { Density } from "@/lib/i18n/language";
import { chooseDensity } from "@/lib/i18n/preferences";
import { Button } from "../ui/button";

const icons = { comfortable: Rows3, compact: Rows4 };

/** Changes between comfortable and compact rows; shown at once and kept for the next page. */
export function DensitySwitch({ start: chosen }: { start: Density }) {
  const t = useTranslations("shell.density");
  const [density, setDensity] = useState(chosen);
  const [, start] = useTransition();
  const next = density === "compact" ? "comfortable" : "compact";
  const Icon = icons[density];
  const choose = () => {
    document.documentElement.dataset.density = next;
    setDensity(next);
    start(() => chooseDensity(next));
  };
  return (
    <Button
      aria-label={`${t("label")}: ${t(density)}`}
      className="hidden sm:inline-flex"
      onClick={choose}
      title={t(next)}
      variant="quiet"
    >
      <Icon aria-hidden className="size-4" />
    </Button>
  );
}
