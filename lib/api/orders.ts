import { z } from "zod";
import { discountType, orderSource, orderStatus, orderType } from "./codes/orders";
import {
  answer,
  code,
  customerId,
  decimal,
  flag,
  id,
  instant,
  paging,
  part,
  rows,
  text,
  textCode,
  whole,
  wholeCode,
} from "./fields";
import { domain, read } from "./operation";

const orderFields = {
  order_id: text,
  customer_id: text,
  service_type_code: text,
  service_type_name: text,
  source_type: code(orderSource),
  status: code(orderStatus),
  order_type: code(orderType),
  amount_after_discount: decimal,
  // In an unsubscription order this equals amount_after_discount and is no list price.
  official_amount: decimal,
  measure_id: text,
  create_time: text,
  payment_time: text,
  currency: text,
  contract_id: text,
  amount_info: part({
    discounts: rows({ discount_type: code(discountType), discount_amount: decimal }),
    flexipurchase_coupon_amount: decimal,
    coupon_amount: decimal,
    stored_card_amount: decimal,
    commission_amount: decimal,
    consumed_amount: decimal,
  }),
  enterprise_projects: rows({ id: text, name: text }),
};

export const orders = domain("orders", {
  list: read({
    huawei: "ListCustomerOrders",
    title: { zh: "查询订单列表", en: "List customers' orders" },
    method: "GET",
    path: "/v2/orders/customer-orders",
    in: z.object({
      order_id: id().optional(),
      customer_id: customerId.optional(),
      create_time_begin: instant.optional(),
      create_time_end: instant.optional(),
      payment_time_begin: instant.optional(),
      payment_time_end: instant.optional(),
      service_type_code: id().optional(),
      status: wholeCode(orderStatus).optional(),
      order_type: textCode(orderType).optional(),
      // createTime or -createTime; the published sample writes the sign as "-2B", so only the ending is fixed here.
      order_by: z
        .string()
        .max(36)
        .regex(/createTime$/i, { error: "order_by" })
        .optional(),
      method: z.enum(["oneself", "sub_customer"]).optional(),
      indirect_partner_id: id().optional(),
      ...paging,
    }),
    out: answer({
      total_count: whole,
      order_infos: rows({
        ...orderFields,
        sub_order_infos: rows(orderFields),
        agent_pay_info: part({ paying_agent_id: text, is_agent_pay: flag }),
      }),
    }),
    sites: ["cn", "intl"],
    callers: ["partner", "distributor", "customer"],
    permission: "orders.read",
    customers: (input) => (input.customer_id ? [input.customer_id] : []),
    source: "api_order_00013",
  }),
});
