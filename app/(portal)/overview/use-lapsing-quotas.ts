"use client";
import { useUsableQuotas } from "@/components/coupon/use-usable-quotas";
import { compareAmounts, sumAmounts } from "@/lib/money";

const withinMs = 30 * 24 * 60 * 60 * 1000;

/** Coupon quotas with something left that lapse within 30 days, by type (money of different kinds is not added up). */
export function useLapsingQuotas() {
  const { quotas, isPending, error } = useUsableQuotas();
  const end = new Date(Date.now() + withinMs).toISOString();
  const soon = quotas
    .filter(({ balance, expire_time }) => compareAmounts(balance ?? "0", "0") > 0 && (expire_time ?? "9999") <= end)
    .sort((a, b) => (a.expire_time ?? "").localeCompare(b.expire_time ?? ""));
  const types = [...new Set(soon.map(({ quota_type }) => quota_type))];
  const lapsing = types.map((type) => {
    const ofType = soon.filter(({ quota_type }) => quota_type === type);
    return {
      type,
      count: ofType.length,
      sum: sumAmounts(ofType.map(({ balance }) => balance ?? "0")),
      currency: ofType[0]?.currency ?? null,
      first: ofType[0]?.expire_time ?? "",
    };
  });
  return { lapsing, isPending, error };
}
