import { compareAmounts, isNegative, shareOf, sumAmounts } from "@/lib/money";
import type { AxisUnit } from "./axis-unit";

/** One series of amounts, one for each point; null where none is known, which is not zero. */
export interface Series {
  key: string;
  label: string;
  amounts: readonly (string | null)[];
}

/** A point's bars as numbers in the axis' unit: for drawing, never for figures. */
export interface Bar {
  point: string;
  heights: Readonly<Record<string, number>>;
}

const farthest = (amounts: readonly string[], side: 1 | -1) =>
  amounts.reduce((far, amount) => (compareAmounts(amount, far) * side > 0 ? amount : far), "0");

/** How far amounts reach above and below the axis. */
export interface Extent {
  above: string;
  below: string;
}

/** How far the stacks reach: what is owed upwards, what was given back downwards. */
export function extentOf(series: readonly Series[], points: number): Extent {
  const stacks = Array.from({ length: points }, (_, at) => series.map((one) => one.amounts[at] ?? "0"));
  const reach = (side: 1 | -1) =>
    farthest(
      stacks.map((amounts) => sumAmounts(amounts.filter((amount) => isNegative(amount) === side < 0))),
      side,
    );
  return { above: reach(1), below: reach(-1) };
}

/** How far single amounts reach, for lines that do not stand on each other. */
export function rangeOf(series: readonly Series[]): Extent {
  const amounts = series.flatMap((one) => one.amounts.filter((amount) => amount !== null));
  return { above: farthest(amounts, 1), below: farthest(amounts, -1) };
}

/** The larger side of an extent, its sign left out. */
export const reachOf = ({ above, below }: Extent): string => {
  const depth = below.replace("-", "");
  return compareAmounts(above, depth) > 0 ? above : depth;
};

/** An extent in the axis' unit, as a domain that holds zero and is never empty. */
export function domainOf({ above, below }: Extent, { unit }: AxisUnit): [number, number] {
  const [low, high] = [shareOf(below, unit), shareOf(above, unit)];
  return low === 0 && high === 0 ? [0, 1] : [low, high];
}

/** The bars of a stacked chart, one for each point. */
export const barsOf = (points: readonly string[], series: readonly Series[], { unit }: AxisUnit): Bar[] =>
  points.map((point, at) => ({
    point,
    heights: Object.fromEntries(series.map(({ key, amounts }) => [key, shareOf(amounts[at] ?? "0", unit)])),
  }));
