import "server-only";
import type { BillDays } from "@/lib/desk/bill-answers";
import { compareAmounts, divideAmount, multiplyAmount, sumAmounts } from "@/lib/money";
import { shiftMonth } from "@/lib/time";

/** What a day comes to: everything, and of that what goes on day by day. */
export interface DaySum {
  /** `YYYY-MM-DD`, Beijing's. */
  day: string;
  amount: string;
  /** Pay-per-use and savings plans; the rest is ordered now and then. */
  usage: string;
}

const paceDays = 7;
const two = (value: number) => String(value).padStart(2, "0");

/** The days of a billing month, first to last. */
export function daysOf(cycle: string): string[] {
  const [year = 0, month = 1] = cycle.split("-").map(Number);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return Array.from({ length: last }, (_, index) => `${cycle}-${two(index + 1)}`);
}

/**
 * The days of a month beside those of the month before. A running month is projected to its end: pay-per-use goes on at
 * the mean of its last seven whole days, and orders come as they came on the same days of the month before.
 */
export function projectDays(cycle: string, sums: readonly DaySum[], through: string | null): BillDays {
  const known = new Map(sums.map((sum) => [sum.day, sum]));
  const days = daysOf(cycle);
  const before = daysOf(shiftMonth(cycle, -1));
  const hasBefore = before.some((day) => known.has(day));
  const amountOf = (day: string) => known.get(day)?.amount ?? "0";
  const reached = through === null ? [] : days.filter((day) => day <= through);
  const amounts = days.map((day) => (through !== null && day <= through ? amountOf(day) : null));
  const left = days.slice(reached.length);
  const pacing = reached.slice(-paceDays);
  const isRunning = reached.length > 0 && left.length > 0;
  const pace = isRunning
    ? divideAmount(sumAmounts(pacing.map((day) => known.get(day)?.usage ?? "0")), pacing.length)
    : null;
  const ordered = before.slice(reached.length).map((day) => {
    const sum = known.get(day);
    return sum ? sumAmounts([sum.amount, multiplyAmount(sum.usage, -1)]) : "0";
  });
  return {
    days,
    amounts,
    before: days.map((_, at) => (hasBefore && before[at] !== undefined ? amountOf(before[at]) : null)),
    through: reached.at(-1) ?? null,
    pace,
    paceDays: pacing.length,
    projected:
      pace === null
        ? null
        : sumAmounts([...reached.map(amountOf), multiplyAmount(pace, left.length), ...ordered.filter(isSomething)]),
  };
}

const isSomething = (amount: string) => compareAmounts(amount, "0") !== 0;
