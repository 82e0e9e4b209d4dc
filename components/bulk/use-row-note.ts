"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { BulkRowView } from "@/lib/desk/bulk-answers";

/** What is to be said of a row in one line: what it breaks, or what became of it and what to do. */
export function useRowNote(): (row: BulkRowView) => string {
  const t = useTranslations("bulk.note");
  return useCallback(
    (row) => {
      if (row.state === "waiting" || row.state === "left_out")
        return row.problems.map(({ message }) => message).join(" ");
      if (row.vendor) return `${row.vendor.meaning} ${row.vendor.advice}`;
      if (row.state === "unknown") return t("unknown");
      if (row.state === "refused") return row.problem ?? t("refused");
      return "";
    },
    [t],
  );
}
