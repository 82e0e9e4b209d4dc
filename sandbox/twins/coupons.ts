import type { coupons } from "@/lib/api/coupons";
import { refuse } from "../refusal";
import { instantText } from "../world/calendar";
import type { Coupon } from "../world/coupons";
import { money, textOf } from "../world/money";
import { limitsOf, listCards, listHeld, listHeldChanges, statusOf } from "./held-coupons";
import { issueCoupons } from "./issue";
import { quotaRow } from "./quota-row";
import { scopeOf } from "./scope";
import { type Call, isBetween, pageOf, shown, type Twins } from "./twin";

const couponRow = (coupon: Coupon, call: Call) => ({
  coupon_id: coupon.id,
  status: statusOf(coupon, call),
  customer_id: coupon.customerId,
  coupon_type: coupon.type,
  measure_id: 1,
  face_value: money(coupon.face),
  balance: money(coupon.balance),
  effective_time: instantText(coupon.validAt),
  expire_time: instantText(coupon.expireAt),
  create_time: instantText(coupon.createdAt),
  active_time: coupon.status === 1 ? null : instantText(coupon.createdAt),
  last_used_time: coupon.usedAt === null ? null : instantText(coupon.usedAt),
  order_id: coupon.orderId,
  lock_order_id: "",
  promotion_id: null,
  promotion_plan_id: null,
  promotion_plan_name: coupon.type === 1 ? "华为云产品代金券" : "华为云产品现金券",
  promotion_plan_desc: null,
  media_type: 1,
  fetch_method: 3,
  is_frozen: "0",
  use_limits: limitsOf(coupon),
});

/** Quotas, issuing, issued coupons and their records. */
export const couponTwins: Twins<typeof coupons> = {
  listQuotas(input, { world }) {
    const { owner } = scopeOf(input, { world });
    const { quota_ids: ids = [], quota_status_list: statuses = [], quota_type: type = 0 } = input;
    const found = world.coupons.quotas.filter(
      (quota) =>
        quota.owner === owner &&
        quota.status !== 6 &&
        quota.type === type &&
        (ids.length === 0 || ids.includes(quota.id)) &&
        (statuses.length === 0 || statuses.includes(quota.status)) &&
        isBetween(quota.createdAt, input.create_time_begin, input.create_time_end) &&
        isBetween(quota.effectiveAt, input.effective_time_begin, input.effective_time_end) &&
        isBetween(quota.expireAt, input.expire_time_begin, input.expire_time_end),
    );
    return { total_count: found.length, quotas: pageOf(found, input).map((quota) => quotaRow(quota, world.currency)) };
  },

  issue(input, call) {
    const lines = issueCoupons(input, call);
    return {
      coupon_infos: lines.flatMap(({ customerId, couponId }) =>
        couponId ? [{ id: customerId, coupon_id: couponId }] : [],
      ),
      error_details: lines.flatMap(({ customerId, code, message }) =>
        code === undefined ? [] : [{ id: customerId, error_code: code, error_msg: message }],
      ),
    };
  },

  reclaim(input, call) {
    const { owner, find } = scopeOf(input, call);
    const coupon = call.world.coupons.findCoupon(input.coupon_id);
    const quota = coupon && call.world.coupons.findQuota(coupon.quotaId);
    // The error table of mp_02004 is not known; a coupon in the wrong state is a bad parameter here.
    if (!coupon || quota?.owner !== owner || coupon.createdAt > call.now)
      throw refuse(400, "CBC.0100", "The coupon does not exist.");
    const customer = find(coupon.customerId);
    if (!customer || customer.leftAt !== null) throw refuse(400, "CBC.99000035", "The customer is not your customer.");
    if (coupon.status !== 2 || coupon.expireAt <= call.now)
      throw refuse(400, "CBC.0100", "Only an available coupon can be reclaimed.");
    call.commit({
      kind: "coupon-reclaim",
      at: call.now,
      results: [{ couponId: coupon.id, amount: textOf(coupon.balance) }],
    });
    return undefined;
  },

  listIssued(input, call) {
    const { owner } = scopeOf(input, call);
    const owners = ownersOf(call);
    const found = shown(call.world.coupons.coupons, (coupon) => coupon.createdAt, call).filter(
      (coupon) =>
        owners.get(coupon.quotaId) === owner &&
        (input.coupon_id === undefined || coupon.id === input.coupon_id) &&
        (input.customer_id === undefined || coupon.customerId === input.customer_id) &&
        (input.order_id === undefined || coupon.orderId === input.order_id) &&
        (input.coupon_type === undefined || coupon.type === input.coupon_type) &&
        (input.status === undefined || statusOf(coupon, call) === input.status) &&
        isBetween(coupon.createdAt, input.create_time_begin, input.create_time_end) &&
        isBetween(coupon.validAt, input.effective_time_begin, input.effective_time_end) &&
        isBetween(coupon.expireAt, input.expire_time_begin, input.expire_time_end),
    );
    return { total_count: found.length, user_coupons: pageOf(found, input).map((coupon) => couponRow(coupon, call)) };
  },

  listRecords(input, call) {
    const { owner } = scopeOf(input, call);
    const owners = ownersOf(call);
    const found = shown(call.world.coupons.records, (record) => record.at, call).filter(
      (record) =>
        owners.get(record.quotaId) === owner &&
        (input.operation_types === undefined || input.operation_types.some((type) => type === record.operation)) &&
        (input.quota_id === undefined || record.quotaId === input.quota_id) &&
        (input.quota_type === undefined || record.quotaType === input.quota_type) &&
        (input.coupon_ids === undefined || (record.couponId !== null && input.coupon_ids.includes(record.couponId))) &&
        (input.customer_id === undefined || record.customerId === input.customer_id) &&
        (input.result === undefined || record.result === input.result) &&
        isBetween(record.at, input.operation_time_begin, input.operation_time_end),
    );
    return {
      total_count: found.length,
      records: pageOf(found, input).map((record) => ({
        id: record.id,
        operation_type: record.operation,
        quota_id: record.quotaId,
        quota_type: record.quotaType,
        coupon_id: record.couponId,
        customer_id: record.customerId,
        operation_amount: money(record.amount),
        operation_time: instantText(record.at),
        result: record.result,
        remark: call.remark ? record.memo : null,
      })),
    };
  },

  listHeld,
  listStoredValueCards: listCards,
  listHeldChanges,
};

/** Whose each quota is, and so whose its coupons and records are. */
const ownersOf = ({ world }: Call) => new Map(world.coupons.quotas.map((quota) => [quota.id, quota.owner]));
