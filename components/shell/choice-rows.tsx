"use client";
import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useOptimistic, useTransition } from "react";
import { type Density, densities, locales, type Theme, themes } from "@/lib/i18n/language";
import { chooseLanguage } from "@/lib/i18n/preferences";
import { Segmented } from "../ui/segmented";
import { choose, useChoice } from "./choices";
import { notify } from "./notify";

const Row = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
    <span aria-hidden className="text-ink-soft">
      {label}
    </span>
    {children}
  </div>
);

interface Props {
  theme: Theme;
  density: Density;
  /** Says so when a choice is kept, where nothing else shows it. */
  isTold?: boolean;
}

/** Language, theme and density: shown at once and kept. */
export function ChoiceRows({ theme: themeAtStart, density: densityAtStart, isTold = false }: Props) {
  const t = useTranslations("shell");
  const locale = useLocale();
  const theme = useChoice("theme", themeAtStart);
  const density = useChoice("density", densityAtStart);
  const [, start] = useTransition();
  const [language, showLanguage] = useOptimistic(locale);
  const tell = (kept: Promise<void>) =>
    kept.then(
      () => isTold && notify({ title: t("kept") }),
      () => notify({ title: t("notKept") }),
    );
  return (
    <div className="grid gap-2.5">
      <Row label={t("languageLabel")}>
        <Segmented
          choices={locales.map((value) => ({
            value,
            lang: value,
            label: value === locale ? t("thisLanguage") : t("otherLanguage"),
          }))}
          label={t("languageLabel")}
          onChange={(value) =>
            start(async () => {
              showLanguage(value);
              await chooseLanguage(value).catch(() => notify({ title: t("notKept") }));
            })
          }
          value={language}
        />
      </Row>
      <Row label={t("theme.label")}>
        <Segmented
          choices={themes.map((value) => ({ value, label: t(`theme.${value}`) }))}
          label={t("theme.label")}
          onChange={(value) => void tell(choose("theme", value))}
          value={theme}
        />
      </Row>
      <Row label={t("density.label")}>
        <Segmented
          choices={densities.map((value) => ({ value, label: t(`density.${value}`) }))}
          label={t("density.label")}
          onChange={(value) => void tell(choose("density", value))}
          value={density}
        />
      </Row>
    </div>
  );
}
