"use client";
import { Monitor, Moon, Sun } from "lucide-react";
import { useTranslations } from "next-intl";
import { type Theme, themes } from "@/lib/i18n/language";
import { IconButton } from "../ui/button";
import { choose, useChoice } from "./choices";

const icons = { system: Monitor, light: Sun, dark: Moon };

/** Goes round system, light and dark; shown at once and kept for the next page. */
export function ThemeSwitch({ start }: { start: Theme }) {
  const t = useTranslations("shell.theme");
  const theme = useChoice("theme", start);
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? "system";
  const Icon = icons[theme];
  return (
    <IconButton
      label={`${t("label")}: ${t(theme)}`}
      onClick={() => void choose("theme", next).catch(() => {})}
      title={t(next)}
    >
      <Icon aria-hidden className="size-4" />
    </IconButton>
  );
}
