import { compareAmounts, isZero, shareOf } from "@/lib/money";
import { heatSteps } from "./palette";

/**
 * The step of an amount among the largest: by the square root, for a few services make up most of a bill and the others
 * would all be pale. Null for nothing, and for what is given back.
 */
export function heatStep(amount: string | null, largest: string): number | null {
  if (amount === null || isZero(amount) || compareAmounts(amount, "0") < 0) return null;
  const share = Math.sqrt(shareOf(amount, largest));
  return Math.min(heatSteps.length - 1, Math.floor(share * heatSteps.length));
}

/** The largest amount of all; "0" when none is above it. */
export const largestOf = (amounts: readonly (string | null)[]): string =>
  amounts.reduce<string>((most, amount) => (amount !== null && compareAmounts(amount, most) > 0 ? amount : most), "0");

/** The colours of a step as CSS for both themes. */
export function heatLook(step: number) {
  const { ground, ink } = heatSteps[step] ?? heatSteps[0];
  return {
    backgroundColor: `light-dark(${ground[0]}, ${ground[1]})`,
    color: `light-dark(${ink[0]}, ${ink[1]})`,
  };
}
