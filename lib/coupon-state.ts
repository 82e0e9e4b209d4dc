// What a coupon or a quota is by its dates and its balance: Huawei's status lags behind both (notes of mp_02005, CBC.99000017).
import { isZero } from "./money";

interface Coupon {
  status: string | null;
  expire_time: string | null;
}

/** An instant as Huawei writes it, to the second, so that comparing texts compares instants. */
export const toSecond = (at: Date): string => `${at.toISOString().slice(0, 19)}Z`;

/** Whether a coupon's end is past although its status still says that it waits or can be used. */
export const isUnmarkedExpired = ({ status, expire_time }: Coupon, now: string): boolean =>
  (status === "1" || status === "2") && expire_time !== null && expire_time <= now;

/** The status to show: one whose end is past has expired, whatever Huawei still calls it. */
export const shownCouponStatus = (coupon: Coupon, now: string): string | null =>
  isUnmarkedExpired(coupon, now) ? "4" : coupon.status;

interface Quota {
  quota_status: string | null;
  effective_time: string | null;
  expire_time: string | null;
  balance: string | null;
}

/** What stands in the way of issuing from a quota; null when nothing does. `status` leaves it to Huawei's own word. */
export type QuotaState = "status" | "over" | "not_yet" | "used_up" | null;

/** The state of a quota now: its status says nothing of its dates, nor of whether any is left. */
export function quotaState({ quota_status, effective_time, expire_time, balance }: Quota, now: string): QuotaState {
  if (quota_status !== "0") return "status";
  if (expire_time !== null && expire_time <= now) return "over";
  if (effective_time !== null && effective_time > now) return "not_yet";
  return balance !== null && isZero(balance) ? "used_up" : null;
}

const dayMs = 24 * 60 * 60 * 1000;

/** Whole days until an instant, the started one counted; negative once it is past, null where there is none. */
export function daysUntil(instant: string | null, now: string): number | null {
  if (instant === null || Number.isNaN(Date.parse(instant))) return null;
  return Math.ceil((Date.parse(instant) - Date.parse(now)) / dayMs);
}
