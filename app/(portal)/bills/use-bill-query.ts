"use client";
import { useSearchParams } from "next/navigation";
import { useAddress } from "@/components/table/use-address";
import { beijingMonth } from "@/lib/time";
import { cycleOf } from "./cycle-of";

export type TrendBy = "service" | "chargeMode";
export type TrendKind = "bars" | "lines" | "heat";

/** What the page shows, kept in the address: the billing month (the current one unless said otherwise), the split of the chart and its kind. */
export function useBillQuery() {
  const params = useSearchParams();
  const current = beijingMonth(new Date());
  const cycle = cycleOf(params.get("cycle"), current);
  const by: TrendBy = params.get("by") === "chargeMode" ? "chargeMode" : "service";
  const drawn = params.get("chart");
  const kind: TrendKind = drawn === "lines" || drawn === "heat" ? drawn : "bars";
  const change = useAddress();
  return {
    current,
    cycle,
    by,
    kind,
    showCycle: (value: string) => change({ cycle: value === current ? "" : value }),
    showBy: (value: TrendBy) => change({ by: value === "service" ? "" : value }),
    showKind: (value: TrendKind) => change({ chart: value === "bars" ? "" : value }),
  };
}
