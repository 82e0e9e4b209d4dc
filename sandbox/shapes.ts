import { isLosslessNumber, LosslessNumber, stringify } from "lossless-json";
import type { Operation } from "@/lib/api/operation";
import type { Shapes } from "./options";

type Row = Record<string, unknown>;

/** Amounts as published samples write them: 100.00 is 100, nothing is 0.0, the rest keeps its digits. */
const wildNumber = (number: LosslessNumber) => {
  if (/^-?0(\.0+)?$/.test(number.value)) return new LosslessNumber("0.0");
  return new LosslessNumber(number.value.replace(/\.0+$/, "").replace(/(\.\d*[1-9])0+$/, "$1"));
};

const walk = (value: unknown, touch: (value: unknown) => unknown): unknown => {
  if (isLosslessNumber(value)) return touch(value);
  if (Array.isArray(value)) return value.map((one) => walk(one, touch));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, walk(inner, touch)]));
};

/** Text instead of numbers for some fields of each row. */
const asText = (rows: unknown, names: readonly string[]) =>
  (rows as Row[]).map((row) => ({
    ...row,
    ...Object.fromEntries(names.map((name) => [name, row[name] === null ? null : String(row[name])])),
  }));

/** What the wire was seen to do with single operations, from published samples. */
const habits: Readonly<Record<string, (answer: Row) => Row>> = {
  ListSubCustomers: (answer) => ({
    ...answer,
    count: String(answer.count),
    customer_infos: asText(answer.customer_infos, ["is_frozen"]),
  }),
  ListIssuedPartnerCoupons: (answer) => ({
    ...answer,
    user_coupons: (answer.user_coupons as Row[]).map((row) => ({ ...row, media_type: null, fetch_method: null })),
  }),
  // A success stands in both lists, with a blank code in the second.
  CreatePartnerCoupons: (answer) => ({
    error_details: [
      ...(answer.coupon_infos as Row[]).map(({ id }) => ({ id, error_code: "", error_msg: "" })),
      ...(answer.error_details as Row[]),
    ],
    coupon_infos: answer.coupon_infos,
  }),
  UpdateCouponQuotas: (answer) => ({
    error_details: [
      ...(answer.simple_quota_infos as Row[]).map(({ id }) => ({ id, error_code: "", error_msg: "" })),
      ...(answer.error_details as Row[]),
    ],
    simple_quota_infos: answer.simple_quota_infos,
  }),
  ReclaimCouponQuotas: (answer) => ({
    ...answer,
    simple_quota_infos: asText(answer.simple_quota_infos, ["quota_balance"]),
  }),
  // A reclaimed quota was seen to keep the balance it was issued with.
  ListIssuedCouponQuotas: (answer) => ({
    ...answer,
    quotas: (answer.quotas as Row[]).map((row) =>
      row.quota_status === 6 ? { ...row, balance: row.quota_value } : row,
    ),
  }),
  ListSubCustomerCoupons: (answer) => ({
    ...answer,
    user_coupons: asText(answer.user_coupons, [
      "status",
      "coupon_type",
      "measure_id",
      "media_type",
      "fetch_method",
      "coupon_version",
      "face_value",
      "balance",
    ]),
  }),
  // Amounts that the page has as text came as numbers.
  ListCustomerCouponChangeRecords: (answer) => ({
    ...answer,
    records: (answer.records as Row[]).map((row) => ({
      ...row,
      change_amount: new LosslessNumber(String(row.change_amount)),
      balance_after_change: new LosslessNumber(String(row.balance_after_change)),
    })),
  }),
  ListOrderCouponsByOrderId: (answer) => ({
    ...answer,
    user_coupons: asText(
      (answer.user_coupons as Row[]).map((row) => ({
        ...row,
        coupon_type: row.coupon_type === 4 ? "302" : "301",
        coupon_usage: "null",
      })),
      ["status", "measure_id", "face_value"],
    ),
  }),
  ListOrderDiscounts: ({ discounts }) => ({
    discounts: (discounts as Row[]).map((one) => ({
      ...one,
      orders: (one.orders as Row[]).map((order) => ({
        ...order,
        order_line_items: (order.order_line_items as Row[]).map((line) => ({ ...line, discount_amount: null })),
      })),
    })),
  }),
  ListResourceSpecs: (answer) => ({ ...answer, page_info: [answer.page_info] }),
  ListConsumeSubCustomers: ({ sub_customers, total_count }) => ({ sub_customers, total_count }),
};

const dropNulls = (_: string, value: unknown) => (value === null ? undefined : value);

/**
 * Writes an answer. Documented: fields without a value are left out and types are the page's. Observed: explicit nulls,
 * numbers as samples write them, and the habits of single operations.
 */
export function writeAnswer(operation: Pick<Operation, "huawei">, answer: object, shapes: Shapes): string {
  if (shapes === "documented") return stringify(answer, dropNulls) ?? "";
  const touched = walk(answer, (value) => (isLosslessNumber(value) ? wildNumber(value) : value)) as Row;
  return stringify((habits[operation.huawei] ?? ((same) => same))(touched)) ?? "";
}
