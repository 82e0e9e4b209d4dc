import { quotaState } from "@/lib/coupon-state";

/** Whether coupons can be issued from a quota now. */
export const isUsable = (quota: Parameters<typeof quotaState>[0], now = new Date().toISOString()): boolean =>
  quotaState(quota, now) === null;
