import { z } from "zod";
import { quotaStatus, quotaType } from "./codes/coupons";
import { code, decimal, rows, text } from "./fields";

/** A coupon quota, the partner's own or one handed on to a reseller. */
export const quotaFields = {
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
};

/** What a coupon may be used for. */
export const useLimits = rows({
  use_limiti_info_id: text, // spelt so on the wire
  limit_key: text,
  value1: text,
  value2: text,
  value_unit: text,
  limit_type: text,
  promotion_plan_id: text,
});
