import "server-only";
import { sql } from "drizzle-orm";
import type { BillDays } from "@/lib/desk/bill-answers";
import { beijingDay } from "@/lib/time";
import { database } from "../../database";
import { type DaySum, projectDays } from "./project-days";
import { type Scope, withinRecords } from "./scope";

interface Row extends Record<string, unknown> {
  day: string;
  amount: string;
  usage: string;
}

// Bills of a day are published from 16:00 of the next one on, Beijing time: forty hours after the day began.
const publishedAfterMs = 40 * 3_600_000;

/** The days of a month, of those in the scope, beside those of the month before; a customer's are summed from the records themselves. */
export async function readDays(
  scope: Scope,
  cycle: string,
  asOf: string | null,
  table: "bill_by_day" | "bill_row" = tableOf(scope),
): Promise<BillDays | null> {
  const rows = await database().execute<Row>(sql`
    select day::text as day, sum(due)::text as amount, coalesce(sum(due) filter (where charge_mode in ('3', '11')), 0)::text as usage
    from ${sql.identifier(table)}
    where ${withinRecords(scope)} group by day`);
  return projectDays(
    cycle,
    rows.map((row): DaySum => row),
    wholeUntil(asOf),
  );
}

/** The last day whose bills had been published when the copy was made. */
const wholeUntil = (asOf: string | null) =>
  asOf === null ? null : beijingDay(new Date(Date.parse(asOf) - publishedAfterMs));

const tableOf = ({ customerId }: Scope) => (customerId === undefined ? "bill_by_day" : "bill_row");
