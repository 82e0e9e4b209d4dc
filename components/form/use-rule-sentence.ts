"use client";
import { useTranslations } from "next-intl";
import type { FieldProblem } from "@/lib/problem";

/** The sentence of a broken rule in the person's language. */
export function useRuleSentence(): (problem: Pick<FieldProblem, "rule" | "values">) => string {
  const t = useTranslations("rules");
  return ({ rule, values }) =>
    t.has(rule as "max_array") ? t(rule as "max_array", values as { limit: number }) : t("invalid");
}
