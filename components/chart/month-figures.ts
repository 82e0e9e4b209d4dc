import { isZero, sumAmounts } from "@/lib/money";
import type { Series } from "./stack";

/** What a month holds: each series that has something in it, by its place in the stack, and the exact total. */
export interface MonthFigures {
  cycle: string;
  parts: { key: string; label: string; amount: string; index: number }[];
  total: string;
}

/** The figures of every month of a chart. */
export const figuresOf = (cycles: readonly string[], series: readonly Series[]): MonthFigures[] =>
  cycles.map((cycle, month) => ({
    cycle,
    parts: series
      .map(({ key, label, amounts }, index) => ({ key, label, amount: amounts[month] ?? "0", index }))
      .filter(({ amount }) => !isZero(amount)),
    total: sumAmounts(series.map(({ amounts }) => amounts[month] ?? "0")),
  }));
