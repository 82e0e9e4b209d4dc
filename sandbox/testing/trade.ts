import type { Customer } from "../world/customers";
import { type Fen, textOf } from "../world/money";
import { type Resource, resourceStatusOf } from "../world/resources";
import type { Started } from "./start";

/** The first customer that holds a key, and what it owns. */
export function traderOf({ sandbox, customerKeys }: Started) {
  const [key] = customerKeys;
  const customer = key?.account.customer;
  if (!key || !customer) throw new Error("The world has no customer with a key.");
  const now = sandbox.clock.now();
  const resources = () => sandbox.world.trade.resources.of(customer, now);
  /** The first main resource in use that passes a test. */
  const main = (test: (one: Resource) => boolean = () => true): Resource => {
    const found = resources().find((one) => !one.parentId && resourceStatusOf(one, now) === 2 && test(one));
    if (!found) throw new Error("No such resource.");
    return found;
  };
  return { key, customer, resources, main };
}

/** Places an order behind the journal's back, as if it had always been there. */
function place(desk: Started, type: 2 | 4, official: Fen, customer: Customer, resource: Resource): string {
  const { world, clock } = desk.sandbox;
  const at = clock.now() - 60_000;
  const [id = ""] = world.orders.nextIds(1, at);
  const isRenewal = type === 2;
  const period = { months: 1, from: resource.expireAt, until: resource.expireAt + 30 * 86_400_000 };
  world.apply({
    ...{ kind: "trade", at, customerId: customer.id, results: [] },
    placed: [
      {
        ...{ id, type, state: isRenewal ? "unpaid" : "refunded", service: resource.service, resourceId: resource.id },
        ...{ official: textOf(official), discounts: [], fee: "1.00", consumed: "2.00" },
        ...(isRenewal ? period : { months: null, from: null, until: null }),
      },
    ],
  });
  return id;
}

/** An order of the first customer that waits to be paid. */
export function placeUnpaid(desk: Started, official: Fen = 12_345n): string {
  const { customer, main } = traderOf(desk);
  return place(desk, 2, official, customer, main());
}

/** An input for each operation on orders and resources, for the partner or the first customer, whoever may ask. */
export function tradeInputs(desk: Started): Record<string, Record<string, unknown>> {
  const { customer, main } = traderOf(desk);
  const order_id = placeUnpaid(desk);
  const refund = place(desk, 4, 5_000n, customer, main());
  const renewing = main(({ policy }) => policy === 3).id;
  const resource_id = main(({ changed, dice }) => changed.lockedBy === undefined && dice % 9 !== 4).id;
  const [gift] = desk.sandbox.world.trade.packages.of(customer, desk.sandbox.clock.now());
  return {
    ShowCustomerOrderDetails: { order_id },
    ShowRefundOrderDetails: { order_id: refund, customer_id: customer.id },
    ListOrderCouponsByOrderId: { order_id },
    ListOrderDiscounts: { order_id },
    PayOrders: { order_id, use_coupon: "NO", use_discount: "NO" },
    CancelCustomerOrder: { order_id },
    ListPayPerUseCustomerResources: { customer_id: customer.id },
    ListCustomerOnDemandResources: { customer_id: customer.id },
    RenewalResources: { resource_ids: [resource_id], period_type: 2, period_num: 1, is_auto_pay: 1 },
    CancelResourcesSubscription: { resource_ids: [resource_id], unsubscribe_type: 1 },
    AutoRenewalResources: { resource_id },
    CancelAutoRenewalResources: { resource_id: renewing },
    SetResourcesRenewConfig: { config_name: "EXPIRE_DATE", config_value: "15" },
    UpdatePeriodToOnDemand: { operation: "SET_UP", resource_ids: [resource_id] },
    UpdatePeriodToOnDemandInstantly: { resource_ids: [resource_id] },
    ListFreeResourceUsages: { free_resource_ids: [gift?.parts[0]?.id] },
    ListFreeResourcesUsageRecords: { deduct_time_begin: "2026-11-01", deduct_time_end: "2026-11-23" },
  };
}

/** The address and body of an input, the path's own values filled in. */
export function addressed(path: string, input: Record<string, unknown>): string {
  return path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(String(input[name])));
}
