"use client";
import { CircleHelp, Languages, LogOut, Monitor, Moon, Rows3, Rows4, Sun } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { startTransition } from "react";
import { type Density, densities, type Theme, themes } from "@/lib/i18n/language";
import { chooseLanguage } from "@/lib/i18n/preferences";
import { choose, useChoice } from "../choices";
import { notify } from "../notify";
import type { Entry } from "./entry";

const icons = { system: Monitor, light: Sun, dark: Moon, comfortable: Rows3, compact: Rows4 };

interface Start {
  theme: Theme;
  density: Density;
  onHelp: () => void;
  onSignOut: () => Promise<void>;
}

/** What can be done from anywhere: the other language, themes and densities that are not chosen, help, the way out. */
export function useActions({ theme: themeAtStart, density: densityAtStart, onHelp, onSignOut }: Start): Entry[] {
  const shell = useTranslations("shell");
  const t = useTranslations("palette");
  const other = useLocale() === "en" ? "zh-CN" : "en";
  const theme = useChoice("theme", themeAtStart);
  const density = useChoice("density", densityAtStart);
  const tell = (kept: Promise<void>) => void kept.catch(() => notify({ title: shell("notKept") }));
  return [
    {
      id: "action-language",
      label: shell("language"),
      note: shell("otherLanguage"),
      words: t("words.language"),
      icon: Languages,
      run: () => startTransition(() => tell(chooseLanguage(other))),
    },
    ...themes
      .filter((value) => value !== theme)
      .map((value) => ({
        id: `action-${value}`,
        label: t("theme", { name: shell(`theme.${value}`) }),
        words: t(`words.${value}`),
        icon: icons[value],
        run: () => tell(choose("theme", value)),
      })),
    ...densities
      .filter((value) => value !== density)
      .map((value) => ({
        id: `action-${value}`,
        label: t("density", { name: shell(`density.${value}`) }),
        words: t(`words.${value}`),
        icon: icons[value],
        run: () => tell(choose("density", value)),
      })),
    { id: "action-help", label: shell("help"), words: t("words.help"), icon: CircleHelp, keys: ["?"], run: onHelp },
    {
      id: "action-sign-out",
      label: shell("signOut"),
      words: t("words.signOut"),
      icon: LogOut,
      run: () => startTransition(() => void onSignOut()),
    },
  ];
}
