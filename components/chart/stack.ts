import { compareAmounts, isNegative, shareOf, sumAmounts } from "@/lib/money";
import type { AxisUnit } from "./axis-unit";

/** One series of amounts, one amount for each month. */
export interface Series {
  key: string;
  label: string;
  amounts: readonly string[];
}

/** A month's bars as numbers in the axis' unit: for drawing, never for figures. */
export interface Bar {
  cycle: string;
  heights: Readonly<Record<string, number>>;
}

/** How far the stacks reach above and below the axis: what is owed upwards, what was given back downwards. */
export function extentOf(series: readonly Series[], months: number): { above: string; below: string } {
  const stacks = Array.from({ length: months }, (_, month) => series.map((one) => one.amounts[month] ?? "0"));
  const reach = (isBelow: boolean) =>
    stacks
      .map((amounts) => sumAmounts(amounts.filter((amount) => isNegative(amount) === isBelow)))
      .reduce((far, sum) => (compareAmounts(sum, far) === (isBelow ? -1 : 1) ? sum : far), "0");
  return { above: reach(false), below: reach(true) };
}

/** The bars of a stacked chart, one for each month. */
export const barsOf = (cycles: readonly string[], series: readonly Series[], { unit }: AxisUnit): Bar[] =>
  cycles.map((cycle, month) => ({
    cycle,
    heights: Object.fromEntries(series.map(({ key, amounts }) => [key, shareOf(amounts[month] ?? "0", unit)])),
  }));
