"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { useCodeText } from "@/components/table/use-code-text";
import { billDetailType, recordChargeMode } from "@/lib/api/codes/bills";
import type { ExportQuery } from "@/lib/desk/bill-exports";
import { useChoices } from "../use-bill-reads";

/** Tells in a line what a file was narrowed to besides its months. */
export function useFilterWords(): (query: ExportQuery) => string {
  const t = useTranslations("bills.filters");
  const textOf = useCodeText();
  const { data: choices } = useChoices();
  return useCallback(
    ({ service, region, chargeMode, billType, customerId, day, words }: ExportQuery) => {
      const nameIn = (list: readonly { code: string; name: string }[] | undefined, code: string | undefined) =>
        code && (list?.find((one) => one.code === code)?.name ?? code);
      const parts = [
        nameIn(choices?.services, service),
        nameIn(choices?.regions, region),
        chargeMode && textOf(recordChargeMode, chargeMode),
        billType && textOf(billDetailType, billType),
        customerId,
        day,
        words,
      ].filter(Boolean);
      return parts.length > 0 ? parts.join(" · ") : t("all");
    },
    [t, textOf, choices],
  );
}
