"use client";
import { Monitor, Moon, Sun } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { type Theme, themes } from "@/lib/i18n/language";
import { chooseTheme } from "@/lib/i18n/preferences";
import { Button } from "../ui/button";

const icons = { system: Monitor, light: Sun, dark: Moon };

/** Goes round system, light and dark; shown at once and kept for the next page. */
export function ThemeSwitch({ start: chosen }: { start: Theme }) {
  const t = useTranslations("shell.theme");
  const [theme, setTheme] = useState(chosen);
  const [, start] = useTransition();
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? "system";
  const Icon = icons[theme];
  const choose = () => {
    document.documentElement.dataset.theme = next;
    setTheme(next);
    start(() => chooseTheme(next));
  };
  return (
    <Button aria-label={`${t("label")}: ${t(theme)}`} onClick={choose} title={t(next)} variant="quiet">
      <Icon aria-hidden className="size-4" />
    </Button>
  );
}
