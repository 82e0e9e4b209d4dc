import type { Customer } from "./customers";
import { pick } from "./draw";
import type { Fen } from "./money";

/** A step of an order's life: from an age in minutes on it has a status. */
export type Step = readonly [minutes: number, status: number];

export interface OrderAmounts {
  readonly official: Fen;
  readonly payable: Fen;
  readonly discounts: readonly { readonly type: string; readonly amount: Fen }[];
  readonly coupon: Fen;
  readonly cashCoupon: Fen;
  readonly card: Fen;
  /** Of refunds: the handling fee that was kept, and what had been used up. */
  readonly fee: Fen;
  readonly consumed: Fen;
}

/** What an order is about that was placed in this world's time. */
export interface Deal {
  readonly id: string;
  readonly resourceId: string;
  readonly months: number | null;
  readonly from: number | null;
  readonly until: number | null;
}

export interface Order {
  readonly number: number;
  readonly customer: Customer;
  readonly createdAt: number;
  readonly type: number;
  /** Place in the catalogue. */
  readonly service: number;
  readonly life: readonly Step[];
  /** Set where they are not drawn: the order was placed or paid in this world's time. */
  readonly amounts?: OrderAmounts;
  readonly deal?: Deal;
}

const minute = 60_000;
/** From this age on every order has the status it ends in. */
export const longestLife = 8 * 24 * 60 * minute;

/** `0:6 6:3` is unpaid at first and processing after six minutes. */
const life = (text: string): readonly Step[] =>
  text.split(" ").map((step): Step => {
    const [minutes = 0, status = 0] = step.split(":").map(Number);
    return [minutes, status];
  });

// Statuses: 1 review, 2 refund due, 3 processing, 4 cancelled, 5 completed, 6 unpaid, 9 to confirm, 10 to 13 hardware.
const atOnce = life("0:6 6:3 11:5");
const usual = [
  ...Array.from({ length: 7 }, () => atOnce),
  life("0:6 40:3 55:5"),
  life("0:6 40:3 55:5"),
  life("0:6 1560:3 1620:5"),
  life("0:6 180:4"),
  life("0:6 10080:4"), // left unpaid for seven days
  life("0:1 1200:6 1860:3 1920:5"),
];
const rare = [life("0:6 60:9"), life("0:6 120:10 3000:11 5940:5"), life("0:6 120:3 540:12 5400:13"), life("0:6 90:3")];
const refund = life("0:1 25:2 300:5");

/** An unpaid order lapses after seven days. */
export const unpaidFor = 7 * 24 * 60 * minute;

/** The lives of orders placed in this world's time. */
export const placedLives = {
  unpaid: life("0:6 10080:4"),
  paid: life("0:3 1:5"),
  refunded: life("0:3 5:5"),
  review: life("0:1"),
} as const;

/** The life of an unpaid order that is paid, or cancelled, at an instant. */
export function endedLife(
  { createdAt }: Pick<Order, "createdAt">,
  at: number,
  end: "paid" | "cancelled",
): readonly Step[] {
  const age = (at - createdAt) / minute;
  const unpaid: Step = [0, 6];
  return end === "paid" ? [unpaid, [age, 3], [age + 1, 5]] : [unpaid, [age, 4]];
}

/** The life of an order of a type, by a draw; one in 23 gets stuck or goes through hardware states. */
export function lifeOf(type: number, dice: number): readonly Step[] {
  if (type === 4) return refund;
  return (dice >>> 5) % 23 === 0 ? pick(rare, dice >>> 9) : pick(usual, dice >>> 13);
}

/** The status of an order at an instant. */
export function statusOf(order: Order, now: number): number {
  const age = (now - order.createdAt) / minute;
  for (let at = order.life.length - 1; at > 0; at -= 1) {
    const step = order.life[at];
    if (step && age >= step[0]) return step[1];
  }
  return order.life[0]?.[1] ?? 6;
}

/** When an order was paid, or its refund agreed; null while it is not, and for one that never was. */
export function paidAt(order: Order, now: number): number | null {
  const paid = order.life.find(([, status]) => status === 3 || status === 10 || status === 9 || status === 2);
  if (!paid) return null;
  const at = order.createdAt + paid[0] * minute;
  return at <= now ? at : null;
}
