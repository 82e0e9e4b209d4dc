import { beijingDayEnd, beijingDayStart } from "@/lib/time";

const day = /^\d{4}-\d{2}-\d{2}$/;
const isDay = (value: string | undefined): value is string =>
  value !== undefined && day.test(value) && !Number.isNaN(Date.parse(value));

/** The parameters of an address that hold something. */
export const filledParams = (params: { entries(): Iterable<[string, string]> }): Record<string, string> =>
  Object.fromEntries([...params.entries()].filter(([, value]) => value.trim() !== ""));

/** The first second of a Beijing day in the address, as Huawei's UTC text; nothing for what is no day. */
export const fromDay = (value: string | undefined) => (isDay(value) ? beijingDayStart(value) : undefined);

/** The last second of a Beijing day in the address. */
export const untilDay = (value: string | undefined) => (isDay(value) ? beijingDayEnd(value) : undefined);

/** An object without the keys that hold nothing; an absent filter is never sent. */
export const present = <T extends Record<string, unknown>>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== "")) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
