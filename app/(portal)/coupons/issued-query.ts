import { timeWindows } from "@/components/coupon/strict-days";
import { present } from "@/components/filter-values";

/** Stands in the address for what Huawei's status does not say: past its end, and still called usable. */
export const lapsed = "lapsed";

const later = (one: string | undefined, other: string) => (one !== undefined && one > other ? one : other);
const earlier = (one: string | undefined, other: string) => (one !== undefined && one < other ? one : other);

/** The end that a status implies: one whose end is past is not usable, whatever Huawei calls it (note of mp_02005). */
function endOf(status: string | undefined, { begin, end }: Record<"begin" | "end", string | undefined>, now: string) {
  if (status === "2") return { expire_time_begin: later(begin, now), expire_time_end: end };
  if (status === lapsed) return { expire_time_begin: begin, expire_time_end: earlier(end, now) };
  return { expire_time_begin: begin, expire_time_end: end };
}

/** The filters of the issued list as the operation takes them: every one that it declares, from the address. */
export function issuedQuery(params: Readonly<Record<string, string>>, now: string) {
  const { status } = params;
  const { expire_time_begin, expire_time_end, ...windows } = timeWindows(params);
  return present({
    coupon_id: params.couponId,
    customer_id: params.customerId,
    order_id: params.orderId,
    coupon_type: params.couponType ? Number(params.couponType) : undefined,
    status: status === lapsed ? 2 : status ? Number(status) : undefined,
    indirect_partner_id: params.resellerId,
    ...windows,
    ...endOf(status, { begin: expire_time_begin, end: expire_time_end }, now),
  });
}
