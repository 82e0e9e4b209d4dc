"use client";
import { useFormatter } from "next-intl";

/** Names the points of a chart, months (YYYY-MM) or days (YYYY-MM-DD), in the person's language. */
export function usePointName(): (point: string, length?: "long" | "short") => string {
  const format = useFormatter();
  return (point, length = "long") => {
    const isDay = point.length > 7;
    const start = new Date(`${isDay ? point : `${point}-01`}T00:00:00Z`);
    // A point is a name here and not an instant: it must not move with the time zone.
    const zone = { timeZone: "UTC" } as const;
    if (length === "long")
      return format.dateTime(start, { year: "numeric", month: "long", ...(isDay && { day: "numeric" }), ...zone });
    return format.dateTime(start, isDay ? { month: "numeric", day: "numeric", ...zone } : { month: "short", ...zone });
  };
}
