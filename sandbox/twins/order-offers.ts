import type { orders } from "@/lib/api/orders";
import { instantText, stamp } from "../world/calendar";
import { catalogue } from "../world/catalogue";
import type { Coupon } from "../world/coupons";
import type { Customer } from "../world/customers";
import { type Fen, money, permille } from "../world/money";
import { type Order, statusOf } from "../world/order-life";
import { selfOf } from "./customer-scope";
import { limitsOf } from "./held-coupons";
import { findOrder, linesOf } from "./order-details";
import type { Call, Twins } from "./twin";

type Of<Name extends keyof typeof orders> = Twins<typeof orders>[Name];

/** A discount that an unpaid order can be paid with. */
export interface Offer {
  readonly id: string;
  readonly type: 2 | 3 | 609;
  /** What order amounts call it. */
  readonly as: "605" | "607" | "609";
  /** What it leaves, in hundredths. */
  readonly ratio: Fen;
  readonly lines: readonly { readonly id: string; readonly amount: Fen }[];
}

/** Whether a customer has a commercial contract with Huawei. */
export const hasContract = ({ index }: Customer) => index % 3 !== 1;
/** What a commercial contract takes off, in thousandths. */
export const contractShare = 120;

const kinds = [
  // An adjustment of the price cannot be left out, nor taken with another discount.
  { type: 609, as: "609", share: 50, has: ({ number }: Order) => number % 13 === 0 },
  { type: 2, as: "605", share: contractShare, has: ({ customer }: Order) => hasContract(customer) },
  { type: 3, as: "607", share: 50, has: ({ customer }: Order) => customer.relation === "resale" },
] as const;

/** The discounts that an order can be paid with, none that it has already. */
export function offersOf(order: Order, call: Call): Offer[] {
  if (statusOf(order, call.now) !== 6) return [];
  const { discounts } = call.world.orders.amountsOf(order);
  const lines = linesOf(order, call);
  return kinds
    .filter((kind) => kind.has(order) && discounts.every(({ type }) => type !== kind.as))
    .map(({ type, as, share }) => ({
      ...{ id: `PDP20${stamp(order.createdAt)}${String(order.number % 1_000_000).padStart(6, "0")}T${type}`, type, as },
      ratio: BigInt(1000 - share) / 10n,
      lines: lines.map(({ id, amounts }) => ({ id, amount: permille(amounts.payable, share) })),
    }));
}

/** The coupons that a customer can pay an order with now. */
export function usableCoupons(order: Order, { world, now }: Call): Coupon[] {
  if (statusOf(order, now) !== 6) return [];
  const service = catalogue[order.service]?.code ?? "";
  return world.coupons.coupons.filter(
    ({ customerId, status, validAt, expireAt, services }) =>
      customerId === order.customer.id &&
      status === 2 &&
      validAt <= now &&
      now < expireAt &&
      (services.length === 0 || services.includes(service)),
  );
}

/** How many coupons of a type one payment takes. */
export const mostOfType = 1;

export const listOrderCoupons: Of<"listCoupons"> = (input, call) => {
  const order = findOrder(input.order_id, selfOf(call), call);
  const found = usableCoupons(order, call);
  return {
    count: found.length,
    user_coupons: found.map((coupon) => ({
      coupon_id: coupon.id,
      coupon_code: coupon.id,
      status: coupon.status,
      coupon_type: coupon.type,
      measure_id: 1,
      face_value: money(coupon.face),
      balance: money(coupon.balance),
      effective_time: instantText(coupon.validAt),
      expire_time: instantText(coupon.expireAt),
      active_time: instantText(coupon.createdAt),
      last_used_time: coupon.usedAt === null ? null : instantText(coupon.usedAt),
      create_time: instantText(coupon.createdAt),
      plan_name: coupon.type === 1 ? "华为云产品代金券" : "华为云产品现金券",
      plan_desc: null,
      use_limits: limitsOf(coupon),
      coupon_version: 2,
      used_by_order_id: null,
      coupon_usage: null,
      coupon_group: 0,
    })),
    coupon_max_use_quantity: [1, 4].map((coupon_type) => ({
      coupon_type,
      coupon_group: 0,
      use_quantity_value: mostOfType,
    })),
  };
};

export const listOrderDiscounts: Of<"listDiscounts"> = (input, call) => {
  const order = findOrder(input.order_id, selfOf(call), call);
  return {
    discounts: offersOf(order, call).map(({ id, type, ratio, lines }) => ({
      discount_id: id,
      discount_value: money(ratio).value,
      discount_type: type,
      orders: [
        {
          order_id: call.world.orders.idOf(order),
          order_line_items: lines.map((line) => ({
            order_line_item_ids: [line.id],
            discount_mode: 0,
            discount_amount: money(line.amount),
            discount_ratio: money(ratio),
          })),
        },
      ],
    })),
  };
};
