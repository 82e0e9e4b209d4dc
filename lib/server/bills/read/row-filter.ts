import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { BillRowQuery } from "@/lib/desk/bill-boards";
import { beijingDayStart, beijingMonth, monthsBack } from "@/lib/time";
import { withinRecords } from "./scope";

const mostCycles = 60;
const dayMs = 86_400_000;

/** The months of a span, oldest first. */
export function cyclesOf({ from, until }: Pick<BillRowQuery, "from" | "until">): string[] {
  const [first, last] = [from, until].sort();
  return monthsBack(last ?? until, mostCycles).filter((cycle) => cycle >= (first ?? from));
}

const likeStart = (words: string) => `${words.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

/** The conditions of a list on the records of some of its months. */
export function rowsWithin(
  query: Omit<BillRowQuery, "from" | "until">,
  account: string,
  cycles: readonly string[],
): SQL {
  const { day, words, ...filters } = query;
  const parts = [withinRecords({ account, cycles, ...filters })];
  if (day) {
    const start = beijingDayStart(day);
    const end = new Date(Date.parse(start) + dayMs).toISOString();
    // The times of a day are a stretch of the index; a use that ended at midnight belongs to the day that had passed.
    parts.push(sql`day = ${day}::date and used_at between ${start}::timestamptz and ${end}::timestamptz`);
  }
  if (words) parts.push(sql`(resource_id = ${words} or trade_id = ${words} or resource_name like ${likeStart(words)})`);
  return sql.join(parts, sql` and `);
}

/** A day lies in its own month and can be billed in a later one; the months before it hold nothing of it. */
export const cyclesWith = (cycles: readonly string[], day: string | undefined): string[] =>
  cycles.filter((cycle) => day === undefined || cycle >= beijingMonth(new Date(beijingDayStart(day))));
