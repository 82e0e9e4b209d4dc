"use client";
import { useEffect, useState } from "react";
import type { Column } from "./columns";
import { whenIdle } from "./idle";
import { sumSteps, type Totals } from "./sums";
import type { PagedRows } from "./use-paged-rows";

/** The totals of a table: what the page says, or the sums of rows that are all here; null while they are added up. */
export function useTotals<Row>(
  rows: PagedRows<Row>,
  columns: readonly Column<Row>[],
  totals: Totals | "sum" | undefined,
): Totals | null {
  const [summed, setSummed] = useState<{ filter: string; totals: Totals } | null>(null);
  const { all, filter } = rows;
  const isSummed = totals === "sum" && all !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the order of the rows changes no sum
  useEffect(() => {
    if (isSummed && all) return whenIdle(sumSteps(all(), columns), (done) => setSummed({ filter, totals: done }));
  }, [isSummed, filter, columns, rows.rowCount]);
  if (totals === undefined || typeof totals === "object") return totals ?? null;
  return summed?.filter === filter ? summed.totals : null;
}
