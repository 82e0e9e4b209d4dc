"use client";
import { useSearchParams } from "next/navigation";
import { createContext, useContext } from "react";
import { useAddress } from "@/components/table/use-address";
import type { BillSplit } from "@/lib/desk/bill-answers";
import { beijingMonth } from "@/lib/time";
import { billHref, billQueryOf, splitOf } from "./bill-query";

/** What the page is of already, by its path: a customer or a service. */
export const BillSubject = createContext<Readonly<{ customer?: string; service?: string }>>({});

export type TrendKind = "bars" | "lines" | "heat";

/** What a page of bills shows, kept in the address: the billing month, the filters, the split of the chart and its kind. */
export function useBillQuery() {
  const params = useSearchParams();
  const current = beijingMonth(new Date());
  const said: Record<string, string> = { ...Object.fromEntries(params), ...useContext(BillSubject) };
  const query = billQueryOf(said, current);
  const drawn = params.get("chart");
  const kind: TrendKind = drawn === "lines" || drawn === "heat" ? drawn : "bars";
  const change = useAddress();
  // What narrows the figures goes along to every other page of bills.
  const kept = Object.fromEntries(
    ["cycle", "customer", "service", "region", "mode", "type", "kind"].map((name) => [name, said[name]]),
  );
  return {
    query,
    by: splitOf(params.get("by")),
    kind,
    isEachDay: params.get("days") === "each",
    change,
    /** The address of a page of bills with the same month and filters, some of them changed. */
    hrefTo: (path: string, changed: Readonly<Record<string, string | undefined>> = {}) =>
      billHref(path, { ...kept, ...changed }),
    showCycle: (value: string) => change({ cycle: value === current ? "" : value }),
    showBy: (value: BillSplit) => change({ by: value === "service" ? "" : value }),
    showKind: (value: TrendKind) => change({ chart: value === "bars" ? "" : value }),
    showEachDay: (isEach: boolean) => change({ days: isEach ? "each" : "" }),
  };
}
