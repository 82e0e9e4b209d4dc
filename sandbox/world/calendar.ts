/** Billing months are Beijing time, which has had no daylight saving since 1991. */
export const beijingOffset = 8 * 3_600_000;
export const day = 86_400_000;

/** A month as a number, so that months can be counted: year × 12 + month from 0. */
export type Month = number;

/** The Beijing month of an instant in milliseconds. */
export function monthOf(at: number): Month {
  const local = new Date(at + beijingOffset);
  return local.getUTCFullYear() * 12 + local.getUTCMonth();
}

/** The month of a billing cycle such as `2026-11`. */
export const monthFrom = (cycle: string): Month => Number(cycle.slice(0, 4)) * 12 + Number(cycle.slice(5, 7)) - 1;

/** `2026-11`. */
export const cycleOf = (month: Month) => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;

/** The first millisecond of a Beijing month. */
export const startOf = (month: Month) => Date.UTC(Math.floor(month / 12), month % 12) - beijingOffset;
export const daysIn = (month: Month) => Math.round((startOf(month + 1) - startOf(month)) / day);

/** UTC to the second, as nearly every partner interface writes times. */
export const instantText = (at: number) => `${new Date(at).toISOString().slice(0, 19)}Z`;
/** `yymmddHHMMSS` in Beijing time, as order and coupon numbers begin. */
export const stamp = (at: number) => new Date(at + beijingOffset).toISOString().replace(/\D/g, "").slice(2, 14);

/** So many calendar months later on Beijing's clock; the last day of a shorter month where the day is missing. */
export function addMonths(at: number, count: number): number {
  const local = new Date(at + beijingOffset);
  const month = local.getUTCFullYear() * 12 + local.getUTCMonth() + count;
  const date = Math.min(local.getUTCDate(), daysIn(month));
  return startOf(month) + (date - 1) * day + ((at + beijingOffset) % day);
}

const publishedFrom = 16 * 3_600_000;

/**
 * How many days of a month the published sums hold: they come out from 16:00 Beijing and reach to the end of the day
 * before (page of ListSubcustomerMonthlyBills, 2025-11-20).
 */
export function publishedDays(month: Month, now: number): number {
  const reach = Math.floor((now + beijingOffset - publishedFrom) / day) * day - beijingOffset;
  return Math.min(daysIn(month), Math.max(0, Math.round((reach - startOf(month)) / day)));
}
