"use client";
import { useSearchParams } from "next/navigation";
import { useAddress } from "@/components/table/use-address";
import { beijingMonth } from "@/lib/time";

export type TrendBy = "service" | "chargeMode";

const form = /^20\d\d-(0[1-9]|1[0-2])$/;

/** What the page shows, kept in the address: the billing month (the current one unless said otherwise) and the split of the chart. */
export function useBillQuery() {
  const params = useSearchParams();
  const current = beijingMonth(new Date());
  const asked = params.get("cycle") ?? "";
  const cycle = form.test(asked) && asked <= current ? asked : current;
  const by: TrendBy = params.get("by") === "chargeMode" ? "chargeMode" : "service";
  const change = useAddress();
  return {
    current,
    cycle,
    by,
    showCycle: (value: string) => change({ cycle: value === current ? "" : value }),
    showBy: (value: TrendBy) => change({ by: value === "service" ? "" : value }),
  };
}
