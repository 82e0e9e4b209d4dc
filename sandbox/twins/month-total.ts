import type { BillRow } from "../world/bills";
import { type Month, monthOf, publishedDays } from "../world/calendar";
import type { Customer } from "../world/customers";
import type { Fen } from "../world/money";
import type { World } from "../world/world";
import type { Call } from "./twin";

interface Total {
  readonly consumed: Fen;
  /** Negative, as the two amounts stand in bills. */
  readonly refunded: Fen;
  readonly adjusted: Fen;
}

const modes = ["1", "3", "11"] as const;
const everything = Number.MAX_SAFE_INTEGER;

type Known = Pick<Call, "world" | "now">;

const rowsOf = (month: Month, customerId: string | undefined, { world, now }: Known): BillRow[] =>
  modes.flatMap((mode) => world.bills.list({ month, mode, customerId }, 0, everything, now).rows);

const sum = (rows: readonly BillRow[], type: BillRow["type"]) =>
  rows.reduce((total, row) => (row.type === type ? total + row.amount : total), 0n);

// A closed month never changes and an open one once a day: what a large world takes a while for is kept.
const kept = new WeakMap<World, Map<string, Total>>();

/** What all customers consumed, got back and were let off in a month, as it was published last. */
export function monthTotal(month: Month, call: Known): Total {
  const known = kept.get(call.world) ?? new Map<string, Total>();
  kept.set(call.world, known);
  const key = `${month} ${publishedDays(month, call.now)} ${monthOf(call.now) - month > 18}`;
  const found = known.get(key);
  if (found) return found;
  const rows = rowsOf(month, undefined, call);
  const total = { consumed: sum(rows, "0"), refunded: sum(rows, "1"), adjusted: sum(rows, "2") };
  known.set(key, total);
  return total;
}

/** What a customer has used this month. */
export function usedBy(customer: Customer, call: Known): Fen {
  return rowsOf(monthOf(call.now), customer.id, call).reduce((total, row) => total + row.amount, 0n);
}
