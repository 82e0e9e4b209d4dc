import "server-only";
import type { Sql } from "postgres";
import { keptMonths } from "@/lib/billing-month";
import type { AsideRecord, BillCycleProgress, BillSyncState } from "@/lib/desk/bill-sync";
import { beijingMonth, monthsBack } from "@/lib/time";

// Silent for this long, a process that read was ended.
const silentMs = 15_000;
const pageSize = 100;

interface CycleRow {
  cycle: string;
  state: string;
  customers: number;
  customersRead: number;
  rows: number;
  due: string | null;
  currency: string;
  asOf: string | null;
  startedAt: string | null;
  aside: number;
  refused: number;
  pagesLeft: number;
  sumsAt: string | null;
}

interface SyncRow {
  isPaused: boolean;
  isReading: boolean;
  problem: string | null;
  rowsPerSecond: number;
  pagesPerSecond: number;
}

const iso = (text: string | null) => (text === null ? null : new Date(text).toISOString());

/** A month is shown by what people can do with it: one that was whole stays readable while it is read once more. */
function stateOf({ state, asOf }: CycleRow): BillCycleProgress["state"] {
  if (state === "final" || state === "whole") return state;
  return asOf === null ? "reading" : "refreshing";
}

/** How far the copy of an account is, of every month that Huawei still knows and every one that is kept. */
export async function readBillSync(sql: Sql, account: string, ceiling: number): Promise<BillSyncState> {
  const [[sync], rows] = await Promise.all([
    sql<SyncRow[]>`
      select is_paused as "isPaused", coalesce(beat_at > now() - make_interval(secs => ${silentMs / 1000}), false) as "isReading",
        problem, rows_per_second as "rowsPerSecond", pages_per_second as "pagesPerSecond"
      from bill_sync where account = ${account}`,
    sql<CycleRow[]>`
      select cycle.cycle, cycle.state, cycle.customers, cycle.currency, cycle.as_of as "asOf", cycle.started_at as "startedAt",
        coalesce(unit.read, 0)::int as "customersRead", coalesce(unit.aside, 0)::int as aside, coalesce(unit.refused, 0)::int as refused,
        coalesce(unit.left, 0)::int as "pagesLeft", coalesce(sums.rows, 0)::int as rows, sums.due::text as due, month.at as "sumsAt"
      from bill_cycle cycle
      left join (
        select cycle, count(*) filter (where state = 'whole') as read, sum(aside) as aside,
          count(*) filter (where problem is not null) as refused,
          sum(greatest(1, ceil((coalesce(total, rows) - next) / ${pageSize}::numeric))) filter (where state <> 'whole' and problem is null) as left
        from bill_unit where account = ${account} group by cycle
      ) unit on unit.cycle = cycle.cycle
      left join (
        select cycle, sum(records) as rows, sum(due) filter (where association = '2') as due
        from bill_by_service where account = ${account} group by cycle
      ) sums on sums.cycle = cycle.cycle
      left join (select cycle, min(as_of) as at from bill_month where account = ${account} group by cycle) month
        on month.cycle = cycle.cycle
      where cycle.account = ${account}`,
  ]);
  const known = new Map(rows.map((row) => [row.cycle, row]));
  const kept = new Set([...monthsBack(beijingMonth(new Date()), keptMonths), ...known.keys()]);
  const cycles = [...kept]
    .sort()
    .reverse()
    .map((cycle) => progressOf(cycle, known.get(cycle)));
  return {
    isPaused: sync?.isPaused ?? false,
    isReading: sync?.isReading ?? false,
    problem: sync?.problem ?? null,
    rowsPerSecond: sync?.isReading ? sync.rowsPerSecond : 0,
    pagesPerSecond: sync?.isReading ? sync.pagesPerSecond : 0,
    ceiling,
    secondsLeft: secondsLeftOf(rows, kept.size, sync, ceiling),
    cycles,
  };
}

function progressOf(cycle: string, row: CycleRow | undefined): BillCycleProgress {
  if (!row)
    return {
      cycle,
      state: "missing",
      customers: 0,
      customersRead: 0,
      rows: 0,
      due: "0",
      currency: "CNY",
      asOf: null,
      startedAt: null,
      aside: 0,
      refused: 0,
      sumsAt: null,
    };
  const { pagesLeft: _, ...shown } = row;
  return {
    ...shown,
    state: stateOf(row),
    due: row.due ?? "0",
    asOf: iso(row.asOf),
    startedAt: iso(row.startedAt),
    sumsAt: iso(row.sumsAt),
  };
}

/** What is left at the pace it has: months that nobody began are taken to be as long as those that are known. */
function secondsLeftOf(rows: readonly CycleRow[], months: number, sync: SyncRow | undefined, ceiling: number) {
  if (rows.length === 0 || !sync?.isReading || sync.isPaused) return null;
  const pagesOf = (row: CycleRow) => row.pagesLeft + Math.ceil(row.rows / pageSize) + row.customersRead * 0.5;
  const usual = rows.reduce((sum, row) => sum + pagesOf(row), 0) / rows.length;
  const left = rows.reduce((sum, row) => sum + row.pagesLeft, 0) + (months - rows.length) * usual;
  return left === 0 ? null : Math.ceil(left / Math.max(1, sync.pagesPerSecond || ceiling));
}

/** The records of a month that broke the schema, at most two hundred. */
export async function listAside(sql: Sql, account: string, cycle: string): Promise<AsideRecord[]> {
  const rows = await sql<AsideRecord[]>`
    select customer_id as "customerId", place, fields, raw, seen_at as "seenAt" from bill_row_aside
    where account = ${account} and cycle = ${cycle} order by customer_id, place limit 200`;
  return rows.map((row) => ({ ...row, seenAt: new Date(row.seenAt).toISOString() }));
}
