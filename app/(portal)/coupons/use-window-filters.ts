"use client";
import { useTranslations } from "next-intl";
import type { Filter } from "@/components/table/filter-bar";

const names = ["createFrom", "createUntil", "effectiveFrom", "effectiveUntil", "expireFrom", "expireUntil"] as const;

/** The three time windows of quotas and coupons, as Beijing days. */
export function useWindowFilters(): Filter[] {
  const t = useTranslations("coupons.filters");
  return names.map((name) => ({
    name,
    label: t(name),
    kind: "day",
    ...(!name.startsWith("expire") && { isFurther: true }),
  }));
}
