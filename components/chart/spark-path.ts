import { compareAmounts, shareOf, subtractAmount } from "@/lib/money";

/** The lowest and highest of amounts; "0" of none. */
export function boundsOf(amounts: readonly string[]): { low: string; high: string } {
  const sorted = amounts.toSorted(compareAmounts);
  return { low: sorted[0] ?? "0", high: sorted.at(-1) ?? "0" };
}

/** The corners of a sparkline in a box, first to last; a level line through the middle when nothing moves. */
export function sparkCorners(amounts: readonly string[], width: number, height: number, inset: number) {
  const { low, high } = boundsOf(amounts);
  const span = subtractAmount(high, low);
  const step = amounts.length > 1 ? (width - 2 * inset) / (amounts.length - 1) : 0;
  return amounts.map((amount, at) => {
    const share = compareAmounts(span, "0") === 0 ? 0.5 : shareOf(subtractAmount(amount, low), span);
    return { x: inset + at * step, y: inset + (1 - share) * (height - 2 * inset) };
  });
}
