"use client";
import { Rows3, Rows4 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Density } from "@/lib/i18n/language";
import { IconButton } from "../ui/button";
import { choose, useChoice } from "./choices";

const icons = { comfortable: Rows3, compact: Rows4 };

/** Changes between comfortable and compact rows; shown at once and kept for the next page. */
export function DensitySwitch({ start }: { start: Density }) {
  const t = useTranslations("shell.density");
  const density = useChoice("density", start);
  const next = density === "compact" ? "comfortable" : "compact";
  const Icon = icons[density];
  return (
    <IconButton
      label={`${t("label")}: ${t(density)}`}
      onClick={() => void choose("density", next).catch(() => {})}
      title={t(next)}
    >
      <Icon aria-hidden className="size-4" />
    </IconButton>
  );
}
