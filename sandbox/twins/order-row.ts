import { instantText } from "../world/calendar";
import { catalogue } from "../world/catalogue";
import { money } from "../world/money";
import { type Order, type OrderAmounts, paidAt, statusOf, unpaidFor } from "../world/order-life";
import type { OrderLine } from "../world/order-lines";
import { specOf } from "../world/order-lines";
import type { Call } from "./twin";

type Language = Call["language"];

/** Order types by which money flows back. */
export const refunds: ReadonlySet<number> = new Set([4, 10]);

const amountInfo = ({ type }: Order, { discounts, ...amounts }: OrderAmounts) => ({
  discounts: discounts.map((one) => ({ discount_type: one.type, discount_amount: money(one.amount) })),
  flexipurchase_coupon_amount: money(amounts.cashCoupon),
  coupon_amount: money(amounts.coupon),
  stored_card_amount: money(amounts.card),
  commission_amount: refunds.has(type) ? money(amounts.fee) : null,
  consumed_amount: refunds.has(type) ? money(amounts.consumed) : null,
});

/** An order as lists show it. */
export function orderRow(order: Order, { world, now }: Call, language: Language) {
  const amounts = world.orders.amountsOf(order);
  const sold = catalogue[order.service];
  const paid = paidAt(order, now);
  return {
    order_id: world.orders.idOf(order),
    customer_id: order.customer.id,
    service_type_code: sold?.code,
    service_type_name: sold?.[language],
    source_type: order.deal === undefined && order.number % 9 === 0 ? 8 : 1,
    status: statusOf(order, now),
    order_type: order.type,
    amount_after_discount: money(amounts.payable),
    official_amount: money(amounts.official),
    measure_id: 1,
    create_time: instantText(order.createdAt),
    payment_time: paid === null ? null : instantText(paid),
    currency: world.currency,
    contract_id: null,
    amount_info: amountInfo(order, amounts),
    enterprise_projects: [{ id: "0", name: "default" }],
  };
}

/** An order as its own page shows it: who placed it, and until when it can be paid. */
export function orderDetail(order: Order, call: Call) {
  const row = orderRow(order, call, call.language);
  const bySystem = call.language === "zh" ? "运营系统" : "operations system";
  return {
    ...row,
    user_name: row.source_type === 8 ? bySystem : order.customer.accountName,
    pending_payment_end_time: row.status === 6 ? instantText(order.createdAt + unpaidFor) : null,
  };
}

const product = (order: Order, productId: string, dice: number, language: Language) => ({
  product_id: productId,
  product_spec_desc: specOf(order.service, dice)[language],
  category_code: "BASIC",
  product_owner_service: catalogue[order.service]?.code,
  commercial_resource: catalogue[order.service]?.resource.code,
});

const instantOr = (at: number | null) => (at === null ? null : instantText(at));

/** One line of an order; only a change tells what was there before. */
export function lineRow(order: Order, line: OrderLine, { world, language }: Call) {
  const sold = catalogue[order.service];
  const { months, amounts } = line;
  const isYears = months !== null && months % 12 === 0;
  return {
    ...product(order, line.productId, order.number, language),
    order_line_item_id: line.id,
    order_id: world.orders.idOf(order),
    service_type_code: sold?.code,
    service_type_name: sold?.[language],
    period_type: months === null ? null : isYears ? 3 : 2,
    period_num: months === null ? null : isYears ? months / 12 : months,
    effective_time: instantOr(line.from),
    expire_time: instantOr(line.until),
    subscription_num: 1,
    amount_after_discount: money(amounts.payable),
    official_amount: money(amounts.official),
    amount_info: amountInfo(order, amounts),
    currency: world.currency,
    base_product_info: order.type === 3 ? product(order, line.productId, order.number + 1, language) : null,
  };
}
