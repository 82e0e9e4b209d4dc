import { timeWindows } from "@/components/coupon/strict-days";
import { present } from "@/components/filter-values";

/** Ids as people paste them: parted by spaces, commas or lines. */
export const idsIn = (text: string | undefined): string[] => [
  ...new Set((text ?? "").split(/[\s,，;；]+/).filter(Boolean)),
];

/** The filters of the quota list as the operation takes them; absent ids and statuses mean all, an empty list need not. */
export function quotaQuery(params: Readonly<Record<string, string>>) {
  const ids = idsIn(params.quotaId).slice(0, 50);
  return {
    quota_type: params.quotaType === "1" ? 1 : 0,
    ...present({
      quota_ids: ids.length > 0 ? ids : undefined,
      quota_status_list: params.quotaStatus ? [Number(params.quotaStatus)] : undefined,
      indirect_partner_id: params.resellerId,
      ...timeWindows(params),
    }),
  };
}

/** The filters of the records as the operation takes them. */
export function recordQuery(
  params: Readonly<Record<string, string>>,
  days: { from: string | undefined; until: string | undefined },
) {
  const coupons = idsIn(params.couponId).slice(0, 100);
  return present({
    operation_types: params.operation ? [params.operation as "1"] : undefined,
    result: params.result as "0" | undefined,
    quota_type: params.quotaType ? Number(params.quotaType) : undefined,
    quota_id: params.quotaId,
    coupon_ids: coupons.length > 0 ? coupons : undefined,
    customer_id: params.customerId,
    operation_time_begin: days.from,
    operation_time_end: days.until,
    indirect_partner_id: params.resellerId,
  });
}
