"use client";
import { useFormatter } from "next-intl";

/** Names billing months in the person's language: "2026年5月", or "5月" where the year is known. */
export function useMonthName(): (cycle: string, length?: "long" | "short") => string {
  const format = useFormatter();
  return (cycle, length = "long") => {
    const start = new Date(`${cycle}-01T00:00:00Z`);
    // The month is a name here and not an instant: it must not move with the time zone.
    return format.dateTime(
      start,
      length === "long" ? { year: "numeric", month: "long", timeZone: "UTC" } : { month: "short", timeZone: "UTC" },
    );
  };
}
