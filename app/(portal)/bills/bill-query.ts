import type { BillSplit } from "@/lib/desk/bill-answers";
import { shiftMonth } from "@/lib/time";
import { cycleOf } from "./cycle-of";

const most = 8; // as many colours as are told apart; the rest is summed
/** As far back as Huawei keeps bills, and a chart shows at once. */
export const historyMonths = 18;

/** The parameters of an address by which figures of bills are narrowed, with what the operations call them. */
const filterParams = [
  ["customer", "customerId"],
  ["service", "service"],
  ["region", "region"],
  ["mode", "chargeMode"],
  ["type", "billType"],
  ["kind", "association"],
] as const;
export type BillFilterName = (typeof filterParams)[number][0];
export type BillFilters = Partial<Record<Exclude<(typeof filterParams)[number][1], "association">, string>> & {
  association?: "1" | "all";
};

/** What a page of bills shows, as its address says. */
export interface BillQuery {
  current: string;
  cycle: string;
  filters: BillFilters;
}

/** What Next gives every page of bills. */
export interface BillPage {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

type Params = Readonly<Record<string, string | string[] | undefined>>;
const oneOf = (value: string | string[] | undefined) => (typeof value === "string" ? value.trim() : "");

/** Reads an address: the billing month (the current one unless it says another) and the filters. */
export function billQueryOf(params: Params, current: string): BillQuery {
  const filters: BillFilters = {};
  for (const [param, name] of filterParams) {
    const value = oneOf(params[param]);
    if (name === "association") {
      if (value === "1" || value === "all") filters[name] = value;
    } else if (value) filters[name] = value;
  }
  return { current, cycle: cycleOf(params.cycle, current), filters };
}

/** The split that an address asks for. */
export const splitOf = (asked: string | string[] | null | undefined): BillSplit =>
  asked === "chargeMode" || asked === "region" ? asked : "service";

/** What a month is asked by, here and on the server. */
export const boardInput = ({ cycle, filters }: BillQuery) => ({ cycle, ...filters });

/** What months are asked by, here and on the server. A month further back brings its own years along. */
export const historyInput = ({ current, cycle, filters }: BillQuery, by: BillSplit) => ({
  until: cycle > shiftMonth(current, -historyMonths) ? current : cycle,
  months: historyMonths,
  by,
  most,
  ...filters,
});

/** The address of a page of bills with parameters; those that hold nothing are left out. */
export function billHref(path: string, params: Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams(
    Object.entries(params).flatMap(([name, value]) => (value ? [[name, value] as [string, string]] : [])),
  );
  return query.size > 0 ? `${path}?${query}` : path;
}
