import type { z } from "zod";
import type { orders } from "@/lib/api/orders";
import { badParameter, refuse } from "../refusal";
import type { ResourceChange, Trade } from "../world/change";
import type { Coupon } from "../world/coupons";
import type { Customer } from "../world/customers";
import { type Fen, lesserOf, textOf } from "../world/money";
import { type Order, statusOf, unpaidFor } from "../world/order-life";
import { refuseFrozen, selfOf } from "./customer-scope";
import { limitsOf } from "./held-coupons";
import { findOrder } from "./order-details";
import { mostOfType, type Offer, offersOf, usableCoupons } from "./order-offers";
import type { Call, Twins } from "./twin";

type Of<Name extends keyof typeof orders> = Twins<typeof orders>[Name];
type Input = z.output<typeof orders.pay.in>;

const no = (code: string, message: string) => refuse(400, code, message);

function refuseSettled(order: Order, { now }: Call) {
  const status = statusOf(order, now);
  if (status === 6) return;
  if (status === 4 && now >= order.createdAt + unpaidFor)
    throw no("CBC.99003110", "The payment deadline of the order has passed.");
  throw no("CBC.99003106", "The status of the order has changed.");
}

/** The discount that a payment names; an adjustment of the price must be it. */
function discountOf(input: Input, order: Order, call: Call): Offer | null {
  const offers = offersOf(order, call);
  const [wanted] = input.discount_infos ?? [];
  const found = offers.find(({ id, type }) => id === wanted?.id && type === wanted.type) ?? null;
  const isForced = offers.some(({ type }) => type === 609);
  if ((wanted && !found) || (isForced && found?.type !== 609))
    throw no("CBC.99003108", "The discount cannot be used for the order.");
  return found;
}

/** Rules between a coupon and the discount it is used with. */
function refuseTogether(coupon: Coupon, { ratio }: Offer) {
  const limitOf = (key: string) => limitsOf(coupon).find(({ limit_key }) => limit_key === key)?.value1;
  if (limitOf("simultaneousUseWithEmpowerDiscount") === "0")
    throw no("CBC.99003116", "The coupon cannot be used together with discounts.");
  const least = limitOf("minConsumeDiscount");
  if (least !== undefined && ratio < BigInt(Math.round(Number(least) * 100)))
    throw no("CBC.99003117", "The discount is below the minimum discount of the coupon.");
}

interface Tender {
  readonly id: string;
  readonly as: "coupon" | "cashCoupon" | "card";
  readonly balance: Fen;
}

const kindOf = { 300: null, 301: 1, 302: 4, 303: null } as const;

/** What of coupons and cards a payment names, in its order. */
function tendersOf(input: Input, order: Order, discount: Offer | null, call: Call): Tender[] {
  const infos = input.coupon_infos ?? [];
  const [coupons, cards] = [usableCoupons(order, call), call.world.cards.of(order.customer)];
  const unusable = () => no("CBC.99003112", "The coupon or card has been used or cannot be used for the order.");
  if (new Set(infos.map(({ id }) => id)).size < infos.length) throw unusable();
  for (const type of [301, 302])
    if (infos.filter((info) => info.type === type).length > mostOfType)
      throw badParameter("coupon_infos", "more coupons of a type than an order takes");
  return infos.map(({ id, type }): Tender => {
    if (type === 303) {
      const card = cards.find((one) => one.id === id && one.status === 1 && one.until > call.now);
      if (!card) throw unusable();
      return { id, as: "card", balance: card.balance };
    }
    const kind = kindOf[type as keyof typeof kindOf];
    const coupon = coupons.find((one) => one.id === id && one.type === kind);
    if (!coupon) throw unusable();
    if (discount) refuseTogether(coupon, discount);
    return { id, as: type === 301 ? "coupon" : "cashCoupon", balance: coupon.balance };
  });
}

/** Takes from each tender in turn what is still to be paid. */
function spread(tenders: readonly Tender[], payable: Fen) {
  let left = payable;
  const used = tenders.map((tender) => {
    const amount = lesserOf(tender.balance, left);
    left -= amount;
    return { ...tender, amount };
  });
  return { used: used.filter(({ amount }) => amount > 0n), cash: left };
}

/** Money is there, and nothing is owed. */
export function refusePoor(customer: Customer, cash: Fen, { world }: Call) {
  const { amount, debt } = world.balanceOf(customer);
  if (cash > 0n && (debt > 0n || amount < cash)) throw no("CBC.99005003", "The account balance is insufficient.");
}

/** A paid renewal adds its period to the resource. */
function renewalBy(order: Order, cash: Fen, call: Call): ResourceChange[] {
  const { deal, type, customer } = order;
  if (!deal || type !== 2 || deal.from === null || deal.until === null) return [];
  const resource = call.world.trade.resources.of(customer, call.now).find(({ id }) => id === deal.resourceId);
  const period = { from: deal.from, until: deal.until, amount: textOf(cash), orderId: deal.id };
  const renewals = [...(resource?.changed.renewals ?? []), period];
  return [{ id: deal.resourceId, expireAt: deal.until, renewals, at: call.now }];
}

export const payOrder: Of<"pay"> = (input, call) => {
  const customer = selfOf(call);
  const order = findOrder(input.order_id, customer, call);
  refuseSettled(order, call);
  refuseFrozen(customer);
  const discount = discountOf(input, order, call);
  const tenders = tendersOf(input, order, discount, call);
  const off = discount?.lines.reduce((sum, { amount }) => sum + amount, 0n) ?? 0n;
  const { used, cash } = spread(tenders, call.world.orders.amountsOf(order).payable - off);
  refusePoor(customer, cash, call);
  const orderId = call.world.orders.idOf(order);
  const sum = (as: Tender["as"]) =>
    textOf(used.filter((one) => one.as === as).reduce((all, { amount }) => all + amount, 0n));
  const change: Trade = {
    ...{ kind: "trade", at: call.now, customerId: customer.id, results: [{ orderId, amount: textOf(cash) }] },
    ended: {
      ...{ orderId, as: "paid", discounts: discount ? [{ type: discount.as, amount: textOf(off) }] : [] },
      ...{ coupon: sum("coupon"), cashCoupon: sum("cashCoupon"), card: sum("card") },
    },
    money: [{ orderId, amount: textOf(-cash) }],
    coupons: used.flatMap(({ as, id, amount }) => (as === "card" ? [] : [{ id, amount: textOf(amount), orderId }])),
    cards: used.flatMap(({ as, id, amount }) => (as === "card" ? [{ id, amount: textOf(amount) }] : [])),
    resources: renewalBy(order, cash, call),
  };
  call.commit(change);
  return undefined;
};

export const cancelOrder: Of<"cancel"> = (input, call) => {
  const customer = selfOf(call);
  const order = findOrder(input.order_id, customer, call);
  // The page names no code of its own for an order that is not waiting to be paid.
  if (statusOf(order, call.now) !== 6) throw no("CBC.99003106", "The status of the order has changed.");
  const orderId = call.world.orders.idOf(order);
  call.commit({
    ...{ kind: "trade", at: call.now, customerId: customer.id, results: [{ orderId }] },
    ended: { orderId, as: "cancelled", discounts: [], coupon: "0", cashCoupon: "0", card: "0" },
  });
  return undefined;
};
