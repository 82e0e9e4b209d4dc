import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { BillRowPage } from "@/lib/desk/bill-answers";
import type { BillRowQuery } from "@/lib/desk/bill-boards";
import { database } from "../../database";
import type { Language } from "../../language";
import { billNames } from "./names";
import { cyclesOf, cyclesWith, rowsWithin } from "./row-filter";
import { type KeptRow, rowOf } from "./row-of";
import { after, ordered, orderOf, type RowPlace, readPlace, writePlace } from "./row-place";
import { readRowTotals } from "./row-totals";

const usualLimit = 100;

const columns = sql`cycle, customer_id, place, association, service, region, charge_mode, bill_type, used_at, trade_id,
  resource_id, resource_name, official::text, discount::text, due, cash::text, credit::text, coupon::text,
  cash_coupon::text, card::text, debt::text, written_off::text, more`;

/** The conditions of a whole list on the records: what its pages show in parts, and its files at once. */
export const rowConditions = (
  { from, until, ...filters }: Omit<BillRowQuery, "order" | "after" | "limit">,
  account: string,
): SQL => rowsWithin(filters, account, cyclesOf({ from, until }));

/**
 * A page of records: it begins after the last row of the one before, so that the millionth row comes as fast as the first.
 * Each month is asked for its next rows by itself and the first of them all are taken, so that every month's own index is followed.
 */
export async function listBillRows(query: BillRowQuery, account: string, language: Language): Promise<BillRowPage> {
  const { from, until, order: asked, after: begin, limit = usualLimit, ...filters } = query;
  const order = orderOf(asked);
  const start = begin === undefined ? null : readPlace(begin, order.by);
  const copied = await copiedCycles(account, cyclesOf({ from, until }));
  const cycles = cyclesWith([...copied.keys()], filters.day);
  if (cycles.length === 0) return { rows: [], next: null, total: { rows: 0, due: "0", debt: "0", writtenOff: "0" } };
  const parts = cycles.map(
    (cycle) => sql`(select ${columns} from bill_row
      where ${rowsWithin(filters, account, [cycle])} ${start ? sql`and ${after(start, order, cycle)}` : sql``}
      order by ${ordered(order)} limit ${limit + 1})`,
  );
  const [names, found, total] = await Promise.all([
    billNames(account, language),
    readPage(account, parts, ordered(order), limit + 1),
    start === null ? readRowTotals(query, account, cycles) : null,
  ]);
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return {
    rows: rows.map((row) => rowOf(row, names, copied.get(row.cycle) ?? "CNY")),
    next: found.length > limit && last ? writePlace(placeOf(last, order.by)) : null,
    total,
  };
}

const placeOf = (row: KeptRow, by: "time" | "amount"): RowPlace => [
  by === "time" ? new Date(row.used_at).toISOString() : row.due_text,
  row.customer_id,
  row.place,
  row.cycle,
];

/** The months whose records are there, with their currency. */
async function copiedCycles(account: string, cycles: readonly string[]): Promise<Map<string, string>> {
  const rows = await database().execute<{ cycle: string; currency: string }>(sql`
    select cycle, currency from bill_cycle where account = ${account} and as_of is not null
      and cycle between ${cycles[0] ?? ""} and ${cycles.at(-1) ?? ""} order by cycle`);
  return new Map(rows.map(({ cycle, currency }) => [cycle, currency]));
}

async function readPage(account: string, parts: readonly SQL[], order: SQL, limit: number): Promise<KeptRow[]> {
  const rows = await database().execute<KeptRow>(sql`
    select found.*, due::text as due_text, (
      select coalesce(name, account_name) from customer
      where customer.account = ${account} and customer.customer_id = found.customer_id
    ) as customer_name
    from (${sql.join([...parts], sql` union all `)}) found order by ${order} limit ${limit}`);
  return [...rows];
}
