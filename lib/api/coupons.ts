import { z } from "zod";
import {
  couponOperation,
  couponStatus,
  couponType,
  fetchMethod,
  mediaType,
  operationResult,
  quotaStatus,
  quotaType,
} from "./codes/coupons";
import { issueOutcomes } from "./coupon-outcomes";
import {
  amount,
  answer,
  code,
  customerId,
  decimal,
  id,
  instant,
  paging,
  rows,
  text,
  textCode,
  whole,
  wholeCode,
} from "./fields";
import { domain, read, spend } from "./operation";

const window = (name: "create" | "effective" | "expire") =>
  ({ [`${name}_time_begin`]: instant.optional(), [`${name}_time_end`]: instant.optional() }) as {
    [K in `${typeof name}_time_${"begin" | "end"}`]: z.ZodOptional<typeof instant>;
  };
const windows = { ...window("create"), ...window("effective"), ...window("expire") };

export const coupons = domain("coupons", {
  listQuotas: read({
    huawei: "ListQuotaCoupons",
    title: { zh: "查询优惠券额度", en: "List coupon quotas" },
    method: "POST",
    path: "/v2/partners/coupon-quotas/query",
    in: z.object({
      quota_ids: z.array(id()).max(50).optional(),
      quota_status_list: z.array(wholeCode(quotaStatus)).max(5).optional(),
      // Absent means vouchers only, so both kinds take two calls.
      quota_type: wholeCode(quotaType).optional(),
      ...windows,
      indirect_partner_id: id().optional(),
      ...paging,
    }),
    out: answer({
      total_count: whole,
      quotas: rows({
        quota_id: z.string(),
        quota_type: code(quotaType),
        quota_status: code(quotaStatus),
        quota_value: decimal,
        balance: decimal,
        measure_id: text,
        currency: text,
        create_time: text,
        last_update_time: text,
        effective_time: text,
        expire_time: text,
        limit_infos: rows({ limit_key: text, limit_values: rows({ value1: text, value2: text }) }),
      }),
    }),
    sites: ["cn"],
    callers: ["partner", "distributor"],
    permission: "coupons.read",
    customers: () => [],
    source: "zh-cn_topic_0091566753",
  }),

  issue: spend({
    huawei: "CreatePartnerCoupons",
    title: { zh: "发放优惠券", en: "Issue coupons to customers" },
    method: "POST",
    path: "/v2/promotions/benefits/partner-coupons",
    in: z.object({
      quota_id: id(),
      customer_ids: z
        .array(customerId)
        .min(1)
        .max(100)
        .refine((ids) => new Set(ids).size === ids.length, { error: "unique" }),
      face_value: amount,
      valid_time: instant.optional(),
      expire_time: instant.optional(),
      cloud_service_types: z.array(id()).max(10).optional(),
      product_ids: z.array(id()).max(10).optional(),
      // Its length is not published; 256 is what the sibling field `remark` takes. The ledger's marker needs room in it.
      memo: z.string().trim().max(256).optional(),
      indirect_partner_id: id().optional(),
    }),
    out: answer({
      coupon_infos: rows({ id: z.string(), coupon_id: z.string() }),
      error_details: rows({ id: text, error_code: text, error_msg: text }),
    }),
    sites: ["cn"],
    callers: ["partner", "distributor"],
    permission: "coupons.spend",
    customers: (input) => input.customer_ids,
    spend: {
      kind: "coupon",
      lines: (input) => input.customer_ids.map((payee) => ({ payee, amount: input.face_value })),
      outcomes: (input, answered) => issueOutcomes(input.customer_ids, answered),
      mark: (input, marker) => ({ ...input, memo: [input.memo, marker].filter(Boolean).join(" ") }),
    },
    source: "mp_02002",
  }),

  listIssued: read({
    huawei: "ListIssuedPartnerCoupons",
    title: { zh: "查询已发放的优惠券", en: "List issued coupons" },
    method: "GET",
    path: "/v2/promotions/benefits/partner-coupons",
    in: z.object({
      coupon_id: id().optional(),
      customer_id: customerId.optional(),
      order_id: id().optional(),
      coupon_type: wholeCode(couponType).optional(),
      status: wholeCode(couponStatus).optional(),
      ...windows,
      indirect_partner_id: id().optional(),
      ...paging,
    }),
    out: answer({
      total_count: whole,
      user_coupons: rows({
        coupon_id: z.string(),
        status: code(couponStatus),
        customer_id: text,
        coupon_type: code(couponType),
        measure_id: text,
        face_value: decimal,
        balance: decimal,
        effective_time: text,
        expire_time: text,
        create_time: text,
        active_time: text,
        last_used_time: text,
        order_id: text,
        lock_order_id: text,
        promotion_id: text,
        promotion_plan_id: text,
        promotion_plan_name: text,
        promotion_plan_desc: text,
        media_type: code(mediaType),
        fetch_method: code(fetchMethod),
        is_frozen: text,
        use_limits: rows({
          use_limiti_info_id: text, // spelt so on the wire
          limit_key: text,
          value1: text,
          value2: text,
          value_unit: text,
          limit_type: text,
          promotion_plan_id: text,
        }),
      }),
    }),
    sites: ["cn"],
    callers: ["partner", "distributor"],
    permission: "coupons.read",
    customers: (input) => (input.customer_id ? [input.customer_id] : []),
    source: "mp_02005",
  }),

  listRecords: read({
    huawei: "ListPartnerCouponsRecord",
    title: { zh: "查询优惠券发放回收记录", en: "List coupon issue and reclaim records" },
    method: "GET",
    path: "/v2/promotions/benefits/partner-coupons/records/query",
    in: z.object({
      operation_types: z.array(textCode(couponOperation)).min(1).max(8).optional(),
      quota_id: id().optional(),
      quota_type: wholeCode(quotaType).optional(),
      coupon_ids: z.array(id()).min(1).max(100).optional(),
      customer_id: customerId.optional(),
      operation_time_begin: instant.optional(),
      operation_time_end: instant.optional(),
      // Huawei ignores a value outside the list and answers unfiltered, so the list is closed here.
      result: textCode(operationResult).optional(),
      indirect_partner_id: id().optional(),
      ...paging,
    }),
    out: answer({
      total_count: whole,
      records: rows({
        id: text,
        operation_type: code(couponOperation),
        quota_id: text,
        quota_type: code(quotaType),
        coupon_id: text,
        customer_id: text,
        operation_amount: decimal,
        operation_time: text,
        result: code(operationResult),
        remark: text,
      }),
    }),
    sites: ["cn"],
    callers: ["partner", "distributor"],
    permission: "coupons.read",
    customers: (input) => (input.customer_id ? [input.customer_id] : []),
    source: "mp_02006",
  }),
});
