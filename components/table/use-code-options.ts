"use client";
import { useLocale } from "next-intl";
import type { Codes } from "@/lib/api/codes";
import { languageOf } from "@/lib/i18n/language";

/** The filter values of an enumeration as choices, after one that stands for all. */
export function useCodeOptions(): (codes: Codes, all: string) => { value: string; label: string }[] {
  const language = languageOf(useLocale());
  return (codes, all) => [
    { value: "", label: all },
    ...Object.entries(codes)
      .filter(([, code]) => !code.answerOnly)
      .map(([value, code]) => ({ value, label: code[language] })),
  ];
}
