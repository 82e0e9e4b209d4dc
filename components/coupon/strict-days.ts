import { fromDay, untilDay } from "@/components/filter-values";

// Huawei's time filters of quotas and coupons leave both ends out (mp_02005), and whole days are what these begin and end
// with: a day is asked for with a second to spare at either side.
const moved = (instant: string | undefined, seconds: number) =>
  instant === undefined ? undefined : `${new Date(Date.parse(instant) + seconds * 1_000).toISOString().slice(0, 19)}Z`;

/** From the first second of a Beijing day on, for a filter that leaves its ends out. */
export const sinceDay = (day: string | undefined) => moved(fromDay(day), -1);

/** Up to the last second of a Beijing day, for a filter that leaves its ends out. */
export const throughDay = (day: string | undefined) => moved(untilDay(day), 1);

type Window = "create" | "effective" | "expire";
const windows = ["create", "effective", "expire"] as const;

/** The three time windows of quotas and coupons as an address holds them: `createFrom`, `createUntil`, … */
export const timeWindows = (params: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    windows.flatMap((window) => [
      [`${window}_time_begin`, sinceDay(params[`${window}From`])],
      [`${window}_time_end`, throughDay(params[`${window}Until`])],
    ]),
  ) as { [K in `${Window}_time_${"begin" | "end"}`]: string | undefined };
