import "server-only";
import { and, between, count, eq, inArray, min, type SQL, sql, sum } from "drizzle-orm";
import type { z } from "zod";
import { labelOf } from "@/lib/api/codes";
import { chargeMode } from "@/lib/api/codes/bills";
import { isProvisionalMonth } from "@/lib/billing-month";
import { billMonth, billSum } from "@/lib/db/schema";
import type { BillMonth, BillTrend } from "@/lib/desk/answers";
import type { desk } from "@/lib/desk/index";
import { compareAmounts, sumAmounts } from "@/lib/money";
import { monthsBack, shiftMonth } from "@/lib/time";
import { database } from "../database";
import type { Language } from "../language";
import { serviceNames } from "./service-names";

type TrendQuery = z.output<typeof desk.billTrend.in>;

const total = sql<string>`coalesce(sum(${billSum.amount}), 0)`;
const totalOf = (where: SQL) => sql<string>`coalesce(sum(${billSum.amount}) filter (where ${where}), 0)`;
const inMonth = (account: string, cycle: string) => and(eq(billSum.account, account), eq(billSum.cycle, cycle));

/** When the oldest month of a span was copied, and their currency; no instant while a month or charge mode is missing. */
async function copyOf(account: string, cycles: readonly string[]) {
  const [row] = await database()
    .select({ asOf: min(billMonth.asOf), currency: min(billMonth.currency), copied: count() })
    .from(billMonth)
    .where(and(eq(billMonth.account, account), inArray(billMonth.cycle, [...cycles])));
  const isWhole = row !== undefined && row.copied >= cycles.length * Object.keys(chargeMode).length;
  return { asOf: isWhole && row.asOf ? new Date(row.asOf).toISOString() : null, currency: row?.currency ?? "CNY" };
}

/** A billing month in sums: what was consumed, given back and written off, and how it was paid. */
export async function readBillMonth(cycle: string, account: string): Promise<BillMonth> {
  const before = shiftMonth(cycle, -1);
  const [copy, [sums], byChargeMode, paidBy, [previous]] = await Promise.all([
    copyOf(account, [cycle]),
    database()
      .select({
        consumption: totalOf(sql`${billSum.billType} = '0'`),
        refunds: totalOf(sql`${billSum.billType} = '1'`),
        writtenOff: totalOf(sql`${billSum.billType} = '2'`),
        debt: sql<string>`coalesce(${sum(billSum.debtAmount)}, 0)`,
      })
      .from(billSum)
      .where(inMonth(account, cycle)),
    database()
      .select({ chargeMode: billSum.chargeMode, amount: total })
      .from(billSum)
      .where(inMonth(account, cycle))
      .groupBy(billSum.chargeMode),
    database().execute<{ balanceType: string; amount: string }>(sql`
      select part ->> 'balanceType' as "balanceType", sum((part ->> 'amount')::numeric)::text as amount
      from ${billSum}, jsonb_array_elements(${billSum.paidBy}) part
      where ${inMonth(account, cycle)} group by 1 order by sum((part ->> 'amount')::numeric) desc`),
    database().select({ amount: total, rows: count() }).from(billSum).where(inMonth(account, before)),
  ]);
  return {
    cycle,
    ...copy,
    consumption: sums?.consumption ?? "0",
    refunds: sums?.refunds ?? "0",
    writtenOff: sums?.writtenOff ?? "0",
    debt: sums?.debt ?? "0",
    previous: previous && previous.rows > 0 ? previous.amount : null,
    byChargeMode,
    paidBy: [...paidBy],
    provisional: isProvisionalMonth(cycle, new Date()),
  };
}

/** Amounts by month and service or charge mode; everything beyond the largest few is summed as "other". */
export async function readBillTrend(
  { until, months, by, chargeMode: mode, most = 8 }: TrendQuery,
  account: string,
  language: Language,
): Promise<BillTrend> {
  const cycles = monthsBack(until, months);
  const from = cycles[0] ?? until;
  const key = by === "service" ? billSum.serviceCode : billSum.chargeMode;
  const [copy, names, cells] = await Promise.all([
    copyOf(account, cycles),
    by === "service" ? serviceNames(language) : null,
    database()
      .select({
        key,
        label: by === "service" ? sql<string>`max(${billSum.serviceName})` : key,
        cycle: billSum.cycle,
        amount: total,
      })
      .from(billSum)
      .where(
        and(
          eq(billSum.account, account),
          between(billSum.cycle, from, until),
          mode ? eq(billSum.chargeMode, mode) : undefined,
        ),
      )
      .groupBy(key, billSum.cycle),
  ]);
  const ranked = rankKeys(cells);
  const shown = new Set(ranked.slice(0, most));
  const amountsOf = (matches: (cell: (typeof cells)[number]) => boolean) =>
    cycles.map((cycle) =>
      sumAmounts(cells.filter((cell) => cell.cycle === cycle && matches(cell)).map((cell) => cell.amount)),
    );
  const labels = new Map(
    cells.map((cell) => [
      cell.key,
      names
        ? (names.get(cell.key) ?? (language === "zh" ? cell.label || cell.key : cell.key))
        : (labelOf(chargeMode, cell.key, language) ?? cell.key),
    ]),
  );
  const series = [...shown].map((name) => ({
    key: name,
    label: labels.get(name) ?? name,
    amounts: amountsOf((cell) => cell.key === name),
  }));
  const rest = { key: "other", label: "other", amounts: amountsOf((cell) => !shown.has(cell.key)) };
  return { cycles, ...copy, series: ranked.length > most ? [...series, rest] : series, totals: amountsOf(() => true) };
}

function rankKeys(cells: { key: string; amount: string }[]): string[] {
  const sums = new Map<string, string[]>();
  for (const cell of cells) sums.set(cell.key, [...(sums.get(cell.key) ?? []), cell.amount]);
  return [...sums]
    .map(([key, amounts]) => ({ key, sum: sumAmounts(amounts) }))
    .sort((a, b) => compareAmounts(b.sum, a.sum))
    .map(({ key }) => key);
}
