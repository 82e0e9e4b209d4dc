"use client";
import { useFormatter } from "next-intl";
import { isZero, shareOf } from "@/lib/money";

/** Writes an amount in a few letters for a narrow cell: "1.23万", "12.3K". The exact one stands beside it, in the tip. */
export function useCompactAmount(): (amount: string | null) => string {
  const format = useFormatter();
  return (amount) => {
    if (amount === null) return "—";
    if (isZero(amount)) return "0";
    return format.number(shareOf(amount, "1"), { notation: "compact", maximumSignificantDigits: 3 }).replace("-", "−");
  };
}
