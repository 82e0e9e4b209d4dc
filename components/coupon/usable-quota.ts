import { isZero } from "@/lib/money";

interface Quota {
  quota_status: string | null;
  effective_time: string | null;
  expire_time: string | null;
  balance: string | null;
}

/** Whether coupons can be issued from a quota now: its status says nothing of its dates, nor of whether any is left. */
export const isUsable = (
  { quota_status, effective_time, expire_time, balance }: Quota,
  now = new Date().toISOString(),
): boolean =>
  quota_status === "0" &&
  (effective_time ?? "") <= now &&
  (expire_time ?? "9999") > now &&
  (balance === null || !isZero(balance));
