import type { BillHistory } from "@/lib/desk/bill-answers";
import { compareAmounts, isZero, subtractAmount } from "@/lib/money";

const sizeOf = (amount: string) => amount.replace("-", "");

/** What each series moved by from the month before, farthest first and the rest of many last; nothing for a month whose predecessor is not there. */
export function changesOf({ cycles, series }: Pick<BillHistory, "cycles" | "series">, cycle: string) {
  const at = cycles.indexOf(cycle);
  if (at < 1) return [];
  return series
    .map(({ key, label, amounts }) => {
      const [from, to] = [amounts[at - 1] ?? "0", amounts[at] ?? "0"];
      return { key, label, from, to, change: subtractAmount(to, from) };
    })
    .filter(({ change }) => !isZero(change))
    .sort(
      (one, two) =>
        Number(one.key === "other") - Number(two.key === "other") ||
        compareAmounts(sizeOf(two.change), sizeOf(one.change)),
    );
}
