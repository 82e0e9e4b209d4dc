"use client";
import { useSearchParams } from "next/navigation";
import { useAddress } from "@/components/table/use-address";
import { beijingMonth } from "@/lib/time";

export type TrendBy = "service" | "chargeMode";
export type TrendKind = "bars" | "lines" | "heat";

const form = /^20\d\d-(0[1-9]|1[0-2])$/;

/** What the page shows, kept in the address: the billing month (the current one unless said otherwise), the split of the chart and its kind. */
export function useBillQuery() {
  const params = useSearchParams();
  const current = beijingMonth(new Date());
  const asked = params.get("cycle") ?? "";
  const cycle = form.test(asked) && asked <= current ? asked : current;
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
