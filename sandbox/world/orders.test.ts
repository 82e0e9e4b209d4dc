import { describe, expect, it } from "vitest";
import { monthFrom } from "./calendar";
import { lifeOf, longestLife, type Order, paidAt, statusOf } from "./order-life";
import { createWorld } from "./world";

const now = Date.parse("2026-11-23T09:00:00Z");
const { orders, customers } = createWorld({ seed: "1", customers: 300, site: "cn", month: monthFrom("2026-11") });
const list = (query: Partial<Parameters<typeof orders.list>[0]> = {}, at = now) =>
  orders.list({ newestFirst: false, offset: 0, limit: 1_000_000, ...query }, at);
const whole = list().rows;

describe("the order list", () => {
  it("reaches back twelve months, holds nothing from the future, and stands by time", () => {
    const times = whole.map(({ createdAt }) => createdAt);
    expect(Math.min(...times)).toBeGreaterThanOrEqual(Date.parse("2025-11-01T00:00:00+08:00"));
    expect(Math.max(...times)).toBeLessThanOrEqual(now);
    expect([...times].sort((a, b) => a - b)).toEqual(times);
    expect(list({ newestFirst: true }).rows).toEqual([...whole].reverse());
  });

  it("comes page by page as it comes at once, either way round", () => {
    for (const newestFirst of [false, true]) {
      const at = Array.from({ length: 5 }, (_, page) => list({ newestFirst, offset: page * 333 + 5, limit: 333 }));
      const expected = newestFirst ? [...whole].reverse() : whole;
      expect(at.flatMap(({ rows }) => rows)).toEqual(expected.slice(5, 5 + 5 * 333));
      expect(new Set(at.map(({ total }) => total))).toEqual(new Set([whole.length]));
    }
  });

  it("filters by status, type, service, customer and time to exactly the orders that fit", () => {
    const [some] = whole.slice(100);
    if (!some) throw new Error("No order.");
    for (const status of [1, 3, 4, 5, 6, 9])
      expect(list({ status }).rows).toEqual(whole.filter((order) => statusOf(order, now) === status));
    expect(list({ type: 4, service: some.service }).rows).toEqual(
      whole.filter(({ type, service }) => type === 4 && service === some.service),
    );
    expect(list({ customer: some.customer }).rows).toEqual(whole.filter(({ customer }) => customer === some.customer));
    const after = some.createdAt;
    expect(list({ after, before: after + 86_400_000 }).rows).toEqual(
      whole.filter(({ createdAt }) => createdAt > after && createdAt < after + 86_400_000),
    );
  });

  it("only grows with time: what was there stays as it was", () => {
    const later = list({}, now + 5 * 86_400_000).rows;
    expect(later.slice(0, whole.length).map(orders.idOf)).toEqual(whole.map(orders.idOf));
    expect(later.length).toBeGreaterThan(whole.length);
  });

  it("has a number for each order that no other has", () => {
    expect(new Set(whole.map(orders.idOf)).size).toBe(whole.length);
    for (const order of whole.slice(0, 50)) expect(orders.idOf(order)).toMatch(/^CS\d{10}[A-Z0-9]{5}$/);
  });

  it("has none from before its customer joined", () => {
    for (const { customer, createdAt } of whole) {
      expect(createdAt).toBeGreaterThan(customer.associatedAt);
      expect(customers.present).toContain(customer);
    }
  });
});

describe("the amounts of an order", () => {
  it("are the list price less its discounts", () => {
    for (const order of whole.filter(({ type }) => type !== 4)) {
      const { official, payable, discounts, coupon } = orders.amountsOf(order);
      expect(discounts.reduce((left, { amount }) => left - amount, official)).toBe(payable);
      expect(coupon).toBeLessThanOrEqual(payable);
      expect(payable).toBeGreaterThan(0n);
    }
  });

  it("are negative and have no list price in an unsubscription", () => {
    const { official, payable } = orders.amountsOf(whole.find(({ type }) => type === 4) ?? expect.fail());
    expect(payable).toBeLessThan(0n);
    expect(official).toBe(payable);
  });
});

describe("the life of an order", () => {
  const aged = (life: Order["life"], minutes: number) => ({ life, createdAt: now - minutes * 60_000 }) as Order;

  it("goes from unpaid to processing to completed, and is paid in between", () => {
    const life = lifeOf(1, 1 << 5);
    expect([0, 6, 11].map((age) => statusOf(aged(life, age), now))).toEqual([6, 3, 5]);
    expect([5, 6].map((age) => paidAt(aged(life, age), now) !== null)).toEqual([false, true]);
  });

  it("ends in the last of its states within eight days", () => {
    for (let dice = 0; dice < 100_000; dice += 997) {
      const life = lifeOf(dice % 5, dice);
      expect(statusOf(aged(life, longestLife / 60_000), now)).toBe(life.at(-1)?.[1]);
    }
  });
});
