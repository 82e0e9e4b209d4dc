import { type Month, monthOf } from "./calendar";
import type { OrderEnd, PlacedOrder } from "./change";
import type { Customer, CustomerBook } from "./customers";
import { type Fen, fenOf } from "./money";
import { endedLife, type Order, type OrderAmounts, placedLives } from "./order-life";

const fen = (text: string): Fen => fenOf(text) ?? 0n;
const taken = (discounts: PlacedOrder["discounts"]) =>
  discounts.map(({ type, amount }) => ({ type, amount: fen(amount) }));
const sumOf = (discounts: OrderAmounts["discounts"]) => discounts.reduce((sum, { amount }) => sum + amount, 0n);

function amountsOf({ type, official, discounts, fee = "0", consumed = "0" }: PlacedOrder): OrderAmounts {
  const off = taken(discounts);
  const payable = fen(official) - sumOf(off);
  const rest = { discounts: off, coupon: 0n, cashCoupon: 0n, card: 0n, fee: fen(fee), consumed: fen(consumed) };
  // What flows back is negative, and its list price says nothing.
  return type === 2
    ? { ...rest, official: fen(official), payable }
    : { ...rest, official: -payable, payable: -payable };
}

/** Placed orders are numbered from here; drawn numbers may be the same, for other instants. */
const firstNumber = 3_000_000_000;

/** What became of orders in this world's time: those that were placed, and those that were paid or cancelled. */
export function createOrderChanges(book: CustomerBook) {
  const placed = new Map<string, Map<Month, Order[]>>();
  const ends = new Map<string, Pick<Order, "life"> & { readonly amounts?: OrderAmounts }>();
  let count = 0;
  const keyOf = ({ number, createdAt }: Order) => `${number}.${createdAt}`;

  return {
    /** A customer's drawn orders of a month as they are now, and those that were placed in it. */
    over(customer: Customer, month: Month, drawn: Order[]): Order[] {
      const more = placed.get(customer.id)?.get(month);
      const all = more ? [...drawn, ...more] : drawn;
      return ends.size === 0 ? all : all.map((order) => ({ ...order, ...ends.get(keyOf(order)) }));
    },
    nextNumbers: (many: number) => Array.from({ length: many }, (_, step) => firstNumber + count + step),
    place(order: PlacedOrder & { readonly customerId: string }, at: number) {
      const customer = book.find(order.customerId);
      if (!customer)
        throw new Error(`The journal names the customer ${order.customerId}, whom this world does not have.`);
      const { id, type, service, state, resourceId, months, from, until } = order;
      const made: Order = {
        ...{ number: firstNumber + count, customer, createdAt: at, type, service, life: placedLives[state] },
        amounts: amountsOf(order),
        deal: { id, resourceId, months, from, until },
      };
      count += 1;
      const own = placed.get(customer.id) ?? new Map<Month, Order[]>();
      own.set(monthOf(at), [...(own.get(monthOf(at)) ?? []), made]);
      placed.set(customer.id, own);
    },
    /** Ends an unpaid order, with the amounts that it had. */
    end(order: Order, { as, at, amounts, ...how }: OrderEnd & { readonly at: number; readonly amounts: OrderAmounts }) {
      const life = endedLife(order, at, as);
      const more = taken(how.discounts);
      ends.set(keyOf(order), {
        life,
        ...(as === "paid" && {
          amounts: {
            ...amounts,
            discounts: [...amounts.discounts, ...more],
            payable: amounts.payable - sumOf(more),
            coupon: fen(how.coupon),
            cashCoupon: fen(how.cashCoupon),
            card: fen(how.card),
          },
        }),
      });
    },
  };
}
