import { isZero, sumAmounts } from "@/lib/money";
import type { Series } from "./stack";

/** What a month or day holds: each series that has something in it, by its place in the chart, and the exact total. */
export interface PointFigures {
  point: string;
  parts: { key: string; label: string; amount: string; index: number }[];
  total: string;
}

/** The figures of every point of a chart. */
export const figuresOf = (points: readonly string[], series: readonly Series[]): PointFigures[] =>
  points.map((point, at) => ({
    point,
    parts: series
      .map(({ key, label, amounts }, index) => ({ key, label, amount: amounts[at] ?? "0", index }))
      .filter(({ amount }) => !isZero(amount)),
    total: sumAmounts(series.map(({ amounts }) => amounts[at] ?? "0")),
  }));
