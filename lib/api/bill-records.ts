import { z } from "zod";
import { billDetailType, periodType, recordChargeMode, recordOrderType, recordPaymentType } from "./codes/bills";
import { associationType } from "./codes/customers";
import {
  billingMonth,
  calendarDay,
  code,
  customerId,
  decimal,
  id,
  paging,
  text,
  textCode,
  whole,
  wholeCode,
} from "./fields";

/** A record of what one resource cost, as ListSubCustomerBillDetail writes it. Amounts keep up to eight decimals. */
export const feeRecord = {
  bill_cycle: text,
  customer_id: text,
  association_type: code(associationType),
  partner_id: text,
  account_manager_id: text,
  id: text,
  trade_id: text,
  trade_time: text,
  // Two instants with a bar between them: from when until when a resource was used (observed, 2026).
  consume_time: text,
  charging_mode: code(recordChargeMode),
  bill_detail_type: code(billDetailType),
  order_type: code(recordOrderType),
  period_type: code(periodType),
  period_num: decimal,
  payment_type: code(recordPaymentType),
  service_type_code: text,
  service_type_name: text,
  resource_type_code: text,
  resource_type_name: text,
  region_code: text,
  region_name: text,
  product_id: text,
  product_name: text,
  product_spec_desc: text,
  resource_id: text,
  resource_name: text,
  resource_tag: text,
  enterprise_project_id: text,
  sub_service_type_code: text,
  sub_service_type_name: text,
  sub_resource_type_code: text,
  sub_resource_type_name: text,
  sub_resource_id: text,
  sub_resource_name: text,
  usage_type: text,
  usage_amount: decimal,
  usage_measure_id: whole,
  free_resource_usage: decimal,
  free_resource_measure_id: whole,
  ri_usage: decimal,
  ri_usage_measure_id: whole,
  official_amount: decimal,
  official_discount_amount: decimal,
  payment_amount: decimal,
  cash_amount: decimal,
  credit_amount: decimal,
  coupon_amount: decimal,
  flexipurchase_coupon_amount: decimal,
  stored_value_card_amount: decimal,
  debt_amount: decimal,
  writeoff_amount: decimal,
};

/** One record; fields that no page lists are kept. */
export const feeRecordRow = z.looseObject(feeRecord);
export type FeeRecord = z.output<typeof feeRecordRow>;

/** What the records of a customer's month can be narrowed to. */
export const feeRecordFilters = z
  .object({
    bill_cycle: billingMonth,
    customer_id: customerId,
    service_type_code: id().optional(),
    region_code: id().optional(),
    charging_mode: wholeCode(recordChargeMode).optional(),
    bill_detail_type: wholeCode(billDetailType).optional(),
    resource_id: id().optional(),
    resource_name: id().optional(),
    trade_id: id().optional(),
    account_manager_id: id().optional(),
    association_type: textCode(associationType).optional(),
    indirect_partner_id: id().optional(),
    bill_date_begin: calendarDay.optional(),
    bill_date_end: calendarDay.optional(),
    ...paging,
  })
  // Huawei ignores a lone end, or days outside the month, in silence: the whole month would pass for a part of it.
  .refine(({ bill_date_begin: first, bill_date_end: last }) => (first === undefined) === (last === undefined), {
    error: "days_both",
    path: ["bill_date_end"],
  })
  .refine(({ bill_date_begin: first, bill_date_end: last }) => !first || !last || first <= last, {
    error: "days_order",
    path: ["bill_date_end"],
  })
  .refine(
    (input) => [input.bill_date_begin, input.bill_date_end].every((day) => !day || day.startsWith(input.bill_cycle)),
    {
      error: "days_in_month",
      path: ["bill_date_begin"],
    },
  );
