import type { orders } from "@/lib/api/orders";
import { refuse } from "../refusal";
import { regions } from "../world/account";
import { monthOf } from "../world/calendar";
import { catalogue } from "../world/catalogue";
import type { Customer } from "../world/customers";
import { money } from "../world/money";
import { type Order, paidAt } from "../world/order-life";
import type { OrderLine } from "../world/order-lines";
import { customerOf } from "./customer-scope";
import { lineRow, orderDetail, refunds } from "./order-row";
import { scopeOf } from "./scope";
import { type Call, pageOf, type Twins } from "./twin";

type Of<Name extends keyof typeof orders> = Twins<typeof orders>[Name];

/** An order of one customer, or of any when nobody is named; another's is as good as none. */
export function findOrder(orderId: string, customer: Customer | undefined, { world, now }: Call): Order {
  const order = world.orders.find(orderId, customer, now);
  if (!order) throw refuse(400, "CBC.30000010", "The order does not exist.");
  return order;
}

/** The lines of an order with their amounts. */
export const linesOf = (order: Order, { world, now }: Call): OrderLine[] =>
  world.trade.resources.linesOf(order, world.orders.idOf(order), world.orders.amountsOf(order), paidAt(order, now));

export const showDetails: Of<"details"> = (input, call) => {
  // Resellers' customers have no orders drawn for them.
  if (scopeOf(input, call).reseller) throw refuse(400, "CBC.30000010", "The order does not exist.");
  const order = findOrder(input.order_id, call.caller.customer ?? undefined, call);
  const lines = linesOf(order, call);
  return {
    total_count: lines.length,
    order_info: { ...orderDetail(order, call), sub_order_infos: [] },
    order_line_items: pageOf(lines, input).map((line) => lineRow(order, line, call)),
  };
};

/** The order that a refund is about: the one that brought the resource, or an earlier one of the customer. */
function baseOf(order: Order, { world }: Call): string | null {
  const { customer, createdAt, deal } = order;
  if (deal)
    return world.trade.resources.of(customer, createdAt).find(({ id }) => id === deal.resourceId)?.orderId ?? null;
  const [first] = world.orders.since(customer, monthOf(createdAt) - 12, createdAt).filter(({ type }) => type === 1);
  return first ? world.orders.idOf(first) : null;
}

export const showRefunds: Of<"refunds"> = (input, call) => {
  const order = findOrder(input.order_id, customerOf(input, call), call);
  if (!refunds.has(order.type))
    throw refuse(400, "CBC.99005026", "The order is neither an unsubscription nor a downgrade order.");
  const sold = catalogue[order.service];
  const resource = call.world.trade.resources
    .of(order.customer, order.createdAt)
    .find(({ id }) => id === order.deal?.resourceId);
  const rows = linesOf(order, call).flatMap(({ id, amounts: { payable, fee } }) => {
    // What was kept stands beside what was given back; together they are what the order returned.
    const parts = [[`${id}-1`, payable - fee] as const, ...(fee > 0n ? [[`${id}-2`, fee] as const] : [])];
    return parts.map(([own, amount]) => ({
      id: own,
      amount: money(amount),
      measure_id: "1",
      customer_id: order.customer.id,
      resource_type_code: sold?.resource.code,
      resource_type_name: sold?.resource[call.language],
      service_type_code: sold?.code,
      service_type_name: sold?.[call.language],
      region_code: resource?.region ?? regions[order.number % regions.length],
      base_order_id: baseOf(order, call),
    }));
  });
  return { total_count: rows.length, refund_infos: rows };
};
