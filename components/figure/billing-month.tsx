"use client";
import { useMonthName } from "../chart/use-month-name";

/** A billing month (`YYYY-MM`, Beijing time) by its name. */
export function BillingMonth({ value, length = "long" }: { value: string; length?: "long" | "short" }) {
  const nameOf = useMonthName();
  return (
    <time className="whitespace-nowrap" dateTime={value}>
      {nameOf(value, length)}
    </time>
  );
}
