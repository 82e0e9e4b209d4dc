import { type Month, monthOf, stamp, startOf } from "./calendar";
import { catalogue } from "./catalogue";
import type { Customer, CustomerBook } from "./customers";
import { between, capitalText, pick, rolls } from "./draw";
import { permille } from "./money";
import { isNewcomer } from "./newcomers";
import { createOrderChanges } from "./order-changes";
import { lifeOf, longestLife, type Order, type OrderAmounts, statusOf } from "./order-life";

const reachMonths = 12;
const types = [1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 4, 10, 11, 13, 14, 15] as const;

const byTime = (a: Order, b: Order) => a.createdAt - b.createdAt;

/** How many of the orders, which stand by time, are no younger than an instant. */
function placeAfter(orders: readonly Order[], at: number): number {
  let [low, high] = [0, orders.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((orders[middle]?.createdAt ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The minute that an order number begins with, as a span of instants: a million orders need not be spelt to find one. */
export function minuteOf(orderId: string): [number, number] | null {
  const found = /^CS(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)/i.exec(orderId);
  if (!found) return null;
  const at = Date.parse(`20${found[1]}-${found[2]}-${found[3]}T${found[4]}:${found[5]}:00+08:00`);
  return Number.isNaN(at) ? null : [at - 1, at + 60_000];
}

export interface OrderQuery {
  readonly customer?: Customer | undefined;
  /** Milliseconds; strictly after and strictly before, null and undefined for no bound. */
  readonly after?: number | undefined;
  readonly before?: number | undefined;
  readonly status?: number | undefined;
  readonly type?: number | undefined;
  readonly service?: number | undefined;
  readonly test?: ((order: Order) => boolean) | undefined;
  readonly newestFirst: boolean;
  readonly offset: number;
  readonly limit: number;
}

/** The orders of a month by time, with columns of what filters look at: a scan of 100,000 takes no time then. */
interface MonthOrders {
  readonly orders: readonly Order[];
  readonly types: Uint8Array;
  readonly services: Uint8Array;
  /** The status that each order ends in, and the instant from which all of them have it. */
  readonly ends: Uint8Array;
  readonly settledAt: number;
}

function columnsOf(orders: Order[], month: Month): MonthOrders {
  orders.sort(byTime);
  return {
    orders,
    types: Uint8Array.from(orders, (order) => order.type),
    services: Uint8Array.from(orders, (order) => order.service),
    ends: Uint8Array.from(orders, (order) => order.life.at(-1)?.[1] ?? 6),
    settledAt: startOf(month + 1) + longestLife,
  };
}

/**
 * What the order at a place of a month must pass. Columns come first and the order itself is looked at last: to touch
 * 100,000 scattered objects takes ten times as long as to run along a column.
 */
function testOf({ orders, types, services, ends, settledAt }: MonthOrders, query: OrderQuery, now: number) {
  const { status, type, service, test } = query;
  const settled = now >= settledAt;
  const opened = test !== undefined || (status !== undefined && !settled);
  return (place: number): boolean => {
    if (type !== undefined && types[place] !== type) return false;
    if (service !== undefined && services[place] !== service) return false;
    if (status !== undefined && settled && ends[place] !== status) return false;
    if (!opened) return true;
    const order = orders[place];
    if (order === undefined || (status !== undefined && statusOf(order, now) !== status)) return false;
    return test === undefined || test(order);
  };
}

/** The orders of a month, drawn from the month and the customer alone: time only adds to them. */
export function createOrders(seed: string, book: CustomerBook) {
  const roll = rolls(seed, "order");
  const idRoll = rolls(seed, "order id");
  const months = new Map<Month, MonthOrders>();
  const changes = createOrderChanges(book);

  const drawn = (customer: Customer, month: Month): Order[] => {
    const count = isNewcomer(customer) ? 0 : pick([0, 0, 0, 0, 1, 1, 1, 2, 2, 4], roll(customer.index, month));
    const length = Math.floor((startOf(month + 1) - startOf(month)) / 1000);
    const orders: Order[] = [];
    for (let at = 0; at < count; at += 1) {
      const createdAt = startOf(month) + (roll(customer.index, month, at + 50) % length) * 1000;
      if (createdAt <= customer.associatedAt) continue;
      const dice = roll(customer.index, month, at + 1);
      const type = pick(types, dice);
      const number = roll(customer.index, month, at + 90);
      orders.push({
        number,
        customer,
        createdAt,
        type,
        service: (dice >>> 3) % catalogue.length,
        life: lifeOf(type, dice),
      });
    }
    return changes.over(customer, month, orders);
  };

  const ofMonth = (month: Month): MonthOrders => {
    let found = months.get(month);
    if (!found) {
      found = columnsOf(
        book.present.flatMap((customer) => drawn(customer, month)),
        month,
      );
      months.set(month, found);
    }
    return found;
  };

  const idOf = (order: Order) =>
    order.deal?.id ?? `CS${stamp(order.createdAt).slice(0, 10)}${capitalText(idRoll, order.number, 5)}`;

  /** A page of the orders of the last twelve months and the current one, and how many there are. */
  const list = (query: OrderQuery, now: number): { total: number; rows: Order[] } => {
    const { customer, after = Number.NEGATIVE_INFINITY, before = Number.POSITIVE_INFINITY, offset, limit } = query;
    const filtered = [query.status, query.type, query.service, query.test].some((one) => one !== undefined);
    const rows: Order[] = [];
    let total = 0;
    for (let step = 0; step <= reachMonths; step += 1) {
      const month = monthOf(now) - (query.newestFirst ? step : reachMonths - step);
      if (startOf(month + 1) <= after || startOf(month) >= before) continue;
      const found = customer ? columnsOf(drawn(customer, month), month) : ofMonth(month);
      const passes = testOf(found, query, now);
      // Orders stand by time, so the bounds cut a month instead of testing each.
      const first = placeAfter(found.orders, after);
      const past = Math.max(first, placeAfter(found.orders, Math.min(now, before - 1)));
      if (!filtered && (total + past - first <= offset || rows.length === limit)) {
        total += past - first;
        continue;
      }
      for (let at = first; at < past; at += 1) {
        const place = query.newestFirst ? past - 1 - (at - first) : at;
        if (!passes(place)) continue;
        const order = total >= offset && rows.length < limit ? found.orders[place] : undefined;
        if (order !== undefined) rows.push(order);
        total += 1;
      }
    }
    return { total, rows };
  };

  return {
    list,
    idOf,
    /** An order by its number in any case, among one customer's or everybody's. */
    find(orderId: string, customer: Customer | undefined, now: number): Order | undefined {
      const minute = minuteOf(orderId);
      if (!minute) return undefined;
      const test = (order: Order) => idOf(order) === orderId.toUpperCase();
      const query = { customer, after: minute[0], before: minute[1], test };
      return list({ ...query, newestFirst: false, offset: 0, limit: 1 }, now).rows[0];
    },
    /** All that a customer ordered from a month on. */
    since: (customer: Customer, from: Month, now: number): Order[] =>
      Array.from({ length: monthOf(now) - from + 1 }, (_, step) => drawn(customer, from + step))
        .flat()
        .filter(({ createdAt }) => createdAt <= now),
    /** The numbers that so many orders placed now would get. */
    nextIds: (count: number, at: number) =>
      changes.nextNumbers(count).map((number) => `CS${stamp(at).slice(0, 10)}${capitalText(idRoll, number, 5)}`),
    place(...[order, at]: Parameters<typeof changes.place>) {
      changes.place(order, at);
      months.delete(monthOf(at));
    },
    end(...[order, ending]: Parameters<typeof changes.end>) {
      changes.end(order, ending);
      months.delete(monthOf(order.createdAt));
    },
    /** Draws the months that will be asked for first. */
    warm(now: number) {
      for (let back = 0; back <= reachMonths; back += 1) ofMonth(monthOf(now) - back);
    },
    /** What an order costs. The amounts of an unsubscription are negative: they flow back. */
    amountsOf(order: Order): OrderAmounts {
      if (order.amounts) return order.amounts;
      const dice = roll(order.number, 7);
      const size = BigInt(catalogue[order.service]?.size ?? 100);
      const list = size * BigInt(between(40, 1400, dice)) + BigInt(dice % 100);
      const none = { coupon: 0n, cashCoupon: 0n, card: 0n, fee: 0n, consumed: 0n };
      if (order.type === 4)
        return { ...none, official: -list, payable: -list, discounts: [], fee: list / 20n, consumed: list / 7n };
      const offers: readonly (readonly [string, number])[] = [
        ["605", 120],
        ["607", 50],
        ["700", 200],
      ];
      const discounts = offers.flatMap(([type, share], at) =>
        (dice >>> (at * 4)) % 4 === 0 ? [{ type, amount: permille(list, share) }] : [],
      );
      const payable = discounts.reduce((left, discount) => left - discount.amount, list);
      const coupon = (dice >>> 14) % 6 === 0 ? permille(payable, between(50, 400, dice >>> 17)) : 0n;
      const cashCoupon = (dice >>> 18) % 17 === 0 ? permille(payable, 100) : 0n;
      return { ...none, official: list, payable, discounts, coupon, cashCoupon };
    },
  };
}

export type Orders = ReturnType<typeof createOrders>;
