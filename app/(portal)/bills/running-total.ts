import { divideAmount, multiplyAmount, subtractAmount, sumAmounts } from "@/lib/money";

/** Amounts of days added up from the first on; none from the day on that has none. */
export function runningTotal(amounts: readonly (string | null)[]): (string | null)[] {
  let sum = "0";
  let isOver = false;
  return amounts.map((amount) => {
    if (amount === null) isOver = true;
    if (isOver || amount === null) return null;
    sum = sumAmounts([sum, amount]);
    return sum;
  });
}

/** The way from the last known total to the projected end, in equal steps; nothing before it. */
export function wayToEnd(totals: readonly (string | null)[], projected: string): (string | null)[] {
  const last = totals.findLastIndex((total) => total !== null);
  const left = totals.length - 1 - last;
  const start = totals[last] ?? "0";
  // Only drawn: a step is rounded, the end is exact.
  const step = left > 0 ? divideAmount(subtractAmount(projected, start), left) : "0";
  return totals.map((_, at) => {
    if (at < last) return null;
    return at === totals.length - 1 ? projected : sumAmounts([start, multiplyAmount(step, at - last)]);
  });
}
