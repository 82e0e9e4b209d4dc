import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { BillRowPage } from "@/lib/desk/bill-answers";
import type { BillRowQuery } from "@/lib/desk/bill-boards";
import { database } from "../../database";
import { rowsWithin } from "./row-filter";
import { type Scope, withinRecords } from "./scope";

// A search that finds more than this is not counted: it would take longer than the page itself.
const mostCounted = 2_000;

interface Sums extends Record<string, unknown> {
  rows: string;
  due: string;
  debt: string | null;
  written_off: string | null;
}

const sums = sql`coalesce(sum(due), 0)::text as due`;
const all = sql`${sums}, coalesce(sum(debt), 0)::text as debt, coalesce(sum(written_off), 0)::text as written_off`;

/** The question that tells what a list holds in all: to the smallest sums that can, else to the few records that a search finds. */
function question(query: BillRowQuery, account: string, cycles: readonly string[]): SQL {
  const { from: _from, until: _until, day, words, ...filters } = query;
  const scope: Scope = { account, cycles, ...filters };
  const rows = sql`coalesce(sum(records), 0)::text as rows`;
  if (words || (day && scope.customerId))
    return sql`select count(*)::text as rows, ${all}
      from (select due, debt, written_off from bill_row where ${rowsWithin({ day, words, ...filters }, account, cycles)} limit ${mostCounted + 1}) found`;
  if (day)
    return sql`select ${rows}, ${sums}, null as debt, null as written_off from bill_by_day
      where ${withinRecords(scope)} and day = ${day}::date`;
  const table = scope.customerId === undefined ? "bill_by_service" : "bill_by_customer";
  return sql`select ${rows}, ${all} from ${sql.identifier(table)} where ${withinRecords(scope)}`;
}

/** What a list of records holds in all; null where only reading very many of them would tell. */
export async function readRowTotals(
  query: BillRowQuery,
  account: string,
  cycles: readonly string[],
): Promise<BillRowPage["total"]> {
  const [found] = await database().execute<Sums>(question(query, account, cycles));
  if (!found) return null;
  const rows = Number(found.rows);
  const isCut = query.words !== undefined || (query.day !== undefined && query.customerId !== undefined);
  if (isCut && rows > mostCounted) return null;
  return { rows, due: found.due, debt: found.debt, writtenOff: found.written_off };
}
