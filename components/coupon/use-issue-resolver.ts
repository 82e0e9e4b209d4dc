"use client";
import { useTranslations } from "next-intl";
import type { FieldErrors, Resolver } from "react-hook-form";
import { type IssueForm, readIssueForm } from "./read-issue-form";

/** The declared schema as react-hook-form's judge, with the rules' sentences in the person's language. */
export function useIssueResolver(): Resolver<IssueForm> {
  const t = useTranslations("rules");
  return (form) => {
    const problems = readIssueForm(form);
    if (problems.length === 0) return { values: form, errors: {} };
    const errors: FieldErrors<IssueForm> = {};
    for (const { field, rule, values } of problems) {
      const message = t.has(rule as "max_array") ? t(rule as "max_array", values as { limit: number }) : t("invalid");
      errors[field] ??= { type: rule, message };
    }
    return { values: {}, errors };
  };
}
