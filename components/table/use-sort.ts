"use client";
import { useSearchParams } from "next/navigation";
import type { Sort } from "./columns";
import { useAddress } from "./use-address";

/** The order of a list, kept in the address as `sort=column` or `sort=-column`; one that the list does not know is its usual one. */
export function useSort(columns: readonly string[], usual: Sort): { sort: Sort; onSort: (next: Sort) => void } {
  const kept = useSearchParams().get("sort") ?? "";
  const by = kept.replace(/^-/, "");
  const change = useAddress();
  const isUsual = (sort: Sort) => sort.by === usual.by && sort.isDescending === usual.isDescending;
  return {
    sort: columns.includes(by) ? { by, isDescending: kept.startsWith("-") } : usual,
    onSort: (next) => change({ sort: isUsual(next) ? "" : `${next.isDescending ? "-" : ""}${next.by}` }),
  };
}
