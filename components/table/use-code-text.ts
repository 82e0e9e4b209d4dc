"use client";
import { useLocale } from "next-intl";
import { useCallback } from "react";
import { type Codes, labelOf } from "@/lib/api/codes";
import { languageOf } from "@/lib/i18n/language";

/** Gives the label of a code as a column's plain value; the same function for as long as the language is the same. */
export function useCodeText(): (codes: Codes, value: string | null | undefined) => string | null {
  const language = languageOf(useLocale());
  return useCallback((codes, value) => (value ? (labelOf(codes, value, language) ?? value) : null), [language]);
}
