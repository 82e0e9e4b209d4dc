"use client";
import { useQueryClient } from "@tanstack/react-query";
import { Languages } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useTransition } from "react";
import { chooseLanguage } from "@/lib/i18n/preferences";
import { Button } from "../ui/button";

/** One click to the other language, named in that language. */
export function LanguageSwitch() {
  const t = useTranslations("shell");
  const locale = useLocale();
  const [isPending, start] = useTransition();
  const queries = useQueryClient();
  const other = locale === "en" ? "zh-CN" : "en";
  const choose = async () => {
    await chooseLanguage(other);
    // Answers hold sentences too: what Huawei's codes mean, names of services, rules.
    await queries.invalidateQueries();
  };
  return (
    <Button
      aria-label={t("otherLanguage")}
      className="px-2!"
      disabled={isPending}
      lang={other}
      onClick={() => start(() => choose().catch(() => {}))}
      title={t("language")}
      variant="quiet"
    >
      <Languages aria-hidden className="size-4" />
      <span className="hidden sm:inline">{t("otherLanguage")}</span>
    </Button>
  );
}
