// Two clocks: orders, coupons and adjustments are told in UTC; billing months and bill days are Beijing's.

const beijingOffsetMs = 8 * 60 * 60 * 1000; // China keeps no daylight-saving time
const pad = (value: number) => String(value).padStart(2, "0");

/** The billing month that an instant falls into: `YYYY-MM`, Beijing time. */
export const beijingMonth = (instant: Date): string =>
  new Date(instant.getTime() + beijingOffsetMs).toISOString().slice(0, 7);

/** The Beijing day that an instant falls into: `YYYY-MM-DD`. */
export const beijingDay = (instant: Date): string =>
  new Date(instant.getTime() + beijingOffsetMs).toISOString().slice(0, 10);

/** A billing month moved by whole months. */
export function shiftMonth(month: string, by: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const months = year * 12 + (number - 1) + by;
  return `${Math.floor(months / 12)}-${pad((months % 12) + 1)}`;
}

/** The last `count` billing months up to and with `month`, oldest first. */
export const monthsBack = (month: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => shiftMonth(month, index - count + 1));

/** The first instant of a Beijing day, as Huawei's UTC text. */
export const beijingDayStart = (day: string): string =>
  `${new Date(Date.parse(`${day}T00:00:00Z`) - beijingOffsetMs).toISOString().slice(0, 19)}Z`;

/** The last second of a Beijing day, as Huawei's UTC text. */
export const beijingDayEnd = (day: string): string =>
  `${new Date(Date.parse(`${day}T23:59:59Z`) - beijingOffsetMs).toISOString().slice(0, 19)}Z`;

/** An instant on Beijing's clock to the minute or second: `2026-01-31 16:00`. Text that is no instant is given back. */
export function formatInstant(instant: string, { seconds = false } = {}): string {
  const at = Date.parse(instant);
  if (Number.isNaN(at)) return instant;
  return new Date(at + beijingOffsetMs)
    .toISOString()
    .slice(0, seconds ? 19 : 16)
    .replace("T", " ");
}
