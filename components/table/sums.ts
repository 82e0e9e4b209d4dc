import { sumAmounts } from "@/lib/money";
import type { Column } from "./columns";
import type { Steps } from "./ranks";

export interface Sum {
  amount: string;
  currency: string;
}

/** What the whole filter comes to, by column; more than one sum where there is more than one currency. */
export type Totals = Readonly<Record<string, readonly Sum[]>>;

const slice = 500;

/** Adds up every column of amounts, exactly and in steps. */
export function* sumSteps<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): Steps<Totals> {
  const totals: Record<string, Sum[]> = {};
  for (const { id, value } of columns) {
    if (value.kind !== "amount") continue;
    const sums = new Map<string, string>();
    for (let start = 0; start < rows.length; start += slice) {
      const parts = new Map<string, string[]>();
      for (const row of rows.slice(start, start + slice)) {
        const amount = value.of(row);
        const currency = value.currency(row) ?? "";
        if (amount === null) continue;
        const part = parts.get(currency);
        if (part) part.push(amount);
        else parts.set(currency, [amount]);
      }
      for (const [currency, amounts] of parts) sums.set(currency, sumAmounts([sums.get(currency) ?? "0", ...amounts]));
      yield;
    }
    totals[id] = [...sums].map(([currency, amount]) => ({ currency, amount }));
  }
  return totals;
}
