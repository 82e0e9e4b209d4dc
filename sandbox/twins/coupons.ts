import type { coupons } from "@/lib/api/coupons";
import { instantText } from "../world/calendar";
import type { Coupon } from "../world/coupons";
import { money, textOf } from "../world/money";
import type { Quota, QuotaLimits } from "../world/quotas";
import { issueCoupons } from "./issue";
import { refuseReseller } from "./resellers";
import { type Call, isBetween, pageOf, type Twins } from "./twin";

/** Limits as pairs; -1 stands for none where a minimum has no maximum. */
function limitInfos(limits: QuotaLimits) {
  const { minFace, maxFace, count, total, services, scenes, ratio, newcomers, named } = limits;
  const info = (key: string, values: readonly string[]) => ({
    limit_key: key,
    limit_values: values.map((value1) => ({ value1, value2: null })),
  });
  return [
    ...(minFace === undefined ? [] : [info("minFaceValue", [textOf(minFace)])]),
    ...(maxFace === undefined
      ? minFace === undefined
        ? []
        : [info("maxFaceValue", ["-1.00"])]
      : [info("maxFaceValue", [textOf(maxFace)])]),
    ...(count === undefined ? [] : [info("couponNumber", [String(count)])]),
    ...(total === undefined ? [] : [info("totalFaceValue", [textOf(total)])]),
    ...(services === undefined ? [] : [info("serviceType", services)]),
    ...(scenes === undefined ? [] : [info("chargeScene", scenes)]),
    ...(ratio === undefined ? [] : [info("maxDeductionRatio", [ratio])]),
    ...(newcomers ? [info("firstAssociation", ["1"])] : []),
    ...(named === undefined ? [] : [info("customerId", named)]),
  ];
}

const quotaRow = (quota: Quota, currency: string) => ({
  quota_id: quota.id,
  quota_type: quota.type,
  quota_status: quota.status,
  quota_value: money(quota.value),
  balance: money(quota.balance),
  measure_id: 1,
  currency,
  create_time: instantText(quota.createdAt),
  last_update_time: instantText(quota.updatedAt),
  effective_time: instantText(quota.effectiveAt),
  expire_time: instantText(quota.expireAt),
  limit_infos: limitInfos(quota.limits),
});

const limitOfUse = (limit_key: string, value1: string, limit_type = "=") => ({
  use_limiti_info_id: null,
  limit_key,
  value1,
  value2: null,
  value_unit: null,
  limit_type,
  promotion_plan_id: null,
});

const couponRow = (coupon: Coupon) => ({
  coupon_id: coupon.id,
  status: coupon.status,
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
  use_limits: [
    limitOfUse("usageTimes", "0"),
    limitOfUse("cycleType", "1|2|5"),
    limitOfUse("simultaneousUseWithEmpowerDiscount", "1"),
    ...(coupon.services.length === 0 ? [] : [limitOfUse("serviceType", coupon.services.join(","), "in")]),
  ],
});

/** Newest first, without what is too young to show yet. */
const shown = <Row>(rows: readonly Row[], bornAt: (row: Row) => number, { now, recordLagMs }: Call) =>
  rows.filter((row) => bornAt(row) + recordLagMs <= now).reverse();

/** Quotas, issuing, issued coupons and their records. */
export const couponTwins: Twins<typeof coupons> = {
  listQuotas(input, { world }) {
    refuseReseller(input);
    const { quota_ids: ids = [], quota_status_list: statuses = [], quota_type: type = 0 } = input;
    const found = world.coupons.quotas.filter(
      (quota) =>
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
    refuseReseller(input);
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

  listIssued(input, call) {
    refuseReseller(input);
    const found = shown(call.world.coupons.coupons, (coupon) => coupon.createdAt, call).filter(
      (coupon) =>
        (input.coupon_id === undefined || coupon.id === input.coupon_id) &&
        (input.customer_id === undefined || coupon.customerId === input.customer_id) &&
        (input.order_id === undefined || coupon.orderId === input.order_id) &&
        (input.coupon_type === undefined || coupon.type === input.coupon_type) &&
        (input.status === undefined || coupon.status === input.status) &&
        isBetween(coupon.createdAt, input.create_time_begin, input.create_time_end) &&
        isBetween(coupon.validAt, input.effective_time_begin, input.effective_time_end) &&
        isBetween(coupon.expireAt, input.expire_time_begin, input.expire_time_end),
    );
    return { total_count: found.length, user_coupons: pageOf(found, input).map(couponRow) };
  },

  listRecords(input, call) {
    refuseReseller(input);
    const found = shown(call.world.coupons.records, (record) => record.at, call).filter(
      (record) =>
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
};
