import { discountType, linePeriod, orderSource, orderStatus, orderType } from "./codes/orders";
import { code, decimal, part, rows, text, whole } from "./fields";

const amountInfo = part({
  discounts: rows({ discount_type: code(discountType), discount_amount: decimal }),
  flexipurchase_coupon_amount: decimal,
  coupon_amount: decimal,
  stored_card_amount: decimal,
  // Of unsubscriptions only: the handling fee that is kept, and what was used before.
  commission_amount: decimal,
  consumed_amount: decimal,
});

/** An order as lists show it, whole or as a part of a combined trade. */
export const orderFields = {
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
  amount_info: amountInfo,
  enterprise_projects: rows({ id: text, name: text }),
};

/** What only the page of one order tells. */
export const orderDetailFields = { ...orderFields, user_name: text, pending_payment_end_time: text };

const product = {
  product_id: text,
  product_spec_desc: text,
  category_code: text,
  product_owner_service: text,
  commercial_resource: text,
};

/** One line of an order. */
export const orderLineFields = {
  ...product,
  order_line_item_id: text,
  order_id: text,
  service_type_code: text,
  service_type_name: text,
  period_type: code(linePeriod),
  // Absent in unsubscriptions.
  period_num: whole,
  effective_time: text,
  expire_time: text,
  subscription_num: whole,
  amount_after_discount: decimal,
  official_amount: decimal,
  amount_info: amountInfo,
  currency: text,
  // What it was before a change; a published unsubscription has it too.
  base_product_info: part(product),
};
