import { describe, expect, it } from "vitest";
import { type BillFilter, reach } from "./bills";
import { monthFrom, monthOf } from "./calendar";
import { stayOf } from "./customers";
import { createWorld } from "./world";

const month = monthFrom("2026-11");
const now = Date.parse("2026-11-23T09:00:00Z");
const { bills, customers, balanceOf } = createWorld({ seed: "1", customers: 300, site: "cn", month });
const modes = ["1", "3", "11"] as const;
const all = (filter: BillFilter, at = now) => bills.list(filter, 0, 1_000_000, at).rows;
const everything = (cycle: number, at = now) => modes.flatMap((mode) => all({ month: cycle, mode }, at));

describe("monthly bills", () => {
  it("exist for the current month and the 18 before it, and for no other", () => {
    const counts = [1, 0, -1, -reach, -reach - 1].map((step) => everything(month + step).length > 0);
    expect(counts).toEqual([false, true, true, true, false]);
  });

  it("come page by page as they come at once, and say how many there are", () => {
    for (const mode of modes) {
      const filter = { month: month - 1, mode };
      const whole = all(filter);
      const pages = Array.from({ length: Math.ceil(whole.length / 7) }, (_, at) => bills.list(filter, at * 7, 7, now));
      expect(pages.flatMap(({ rows }) => rows)).toEqual(whole);
      expect(new Set(pages.map(({ count }) => count))).toEqual(new Set([whole.length]));
      expect(bills.list(filter, whole.length, 7, now).rows).toEqual([]);
    }
  });

  it("filter by type, service and customer to exactly the rows that fit", () => {
    const whole = all({ month: month - 1, mode: "1" });
    const [row] = whole;
    if (!row) throw new Error("No row.");
    expect(all({ month: month - 1, mode: "1", type: "1" })).toEqual(whole.filter(({ type }) => type === "1"));
    expect(all({ month: month - 1, mode: "1", service: row.service })).toEqual(
      whole.filter(({ service }) => service === row.service),
    );
    expect(all({ month: month - 1, mode: "1", customerId: row.customer.id })).toEqual(
      whole.filter(({ customer }) => customer === row.customer),
    );
    expect(all({ month: month - 1, mode: "1", customerId: "nobody" })).toEqual([]);
  });

  it("are split over tenders that sum to what is covered of each amount", () => {
    for (const row of everything(month - 1))
      expect(row.parts.reduce((sum, part) => sum + part.amount, 0n)).toBe(row.amount - row.debt);
  });

  it("charge consumption above nothing and give refunds and write-offs back", () => {
    const rows = Array.from({ length: 6 }, (_, back) => everything(month - 1 - back)).flat();
    expect(new Set(rows.map(({ type }) => type))).toEqual(new Set(["0", "1", "2"]));
    for (const { type, amount } of rows) expect(type === "0" ? amount > 0n : amount < 0n).toBe(true);
  });

  it("leave debt only with customers who owe", () => {
    const indebted = everything(month - 1).filter(({ debt }) => debt > 0n);
    expect(indebted.length).toBeGreaterThan(0);
    for (const { customer, debt, amount } of indebted) {
      expect(balanceOf(customer).debt).toBeGreaterThan(0n);
      expect(debt).toBeLessThan(amount);
    }
  });

  it("begin with the month of joining and end with the month of leaving", () => {
    for (let back = 0; back <= reach; back += 1)
      for (const { customer } of everything(month - back)) {
        const [from, until] = stayOf(customer);
        expect(month - back).toBeGreaterThanOrEqual(from);
        if (until !== null) expect(month - back).toBeLessThanOrEqual(until);
      }
  });

  it("grow from day to day in the current month, never shrink, and never change once the month is closed", () => {
    const totals = [2, 5, 12, 20, 28].map((day) => {
      const rows = everything(month, Date.parse(`2026-11-${String(day).padStart(2, "0")}T09:00:00Z`));
      return rows.filter(({ type }) => type === "0").reduce((sum, { amount }) => sum + amount, 0n);
    });
    expect([...totals].sort((a, b) => (a < b ? -1 : 1))).toEqual(totals);
    expect(new Set(totals).size).toBe(5);
    const later = Date.parse("2027-03-05T09:00:00Z");
    expect(everything(month - 1, later)).toEqual(everything(month - 1));
  });

  it("have nothing of the current month on its first day", () => {
    expect(everything(month, Date.parse("2026-11-01T09:00:00Z"))).toEqual([]);
  });

  it("follow the seasons: more before the year's end than around the Spring Festival", () => {
    const total = (cycle: string) =>
      all({ month: monthFrom(cycle), mode: "3", type: "0" }).reduce((sum, { amount }) => sum + amount, 0n);
    expect(total("2025-12")).toBeGreaterThan(total("2026-02"));
  });
});

describe("the customers that consumed in a month", () => {
  it("are all whom that month's bills name, and only people who were customers then", () => {
    const consumers = new Set(bills.consumers(month - 1, now));
    for (const { customer } of everything(month - 1)) expect(consumers.has(customer)).toBe(true);
    for (const customer of consumers) expect(monthOf(customer.associatedAt)).toBeLessThanOrEqual(month - 1);
  });

  it("include referral customers, whose money the partner's bills do not show", () => {
    const billed = new Set(everything(month - 1).map(({ customer }) => customer));
    const others = bills.consumers(month - 1, now).filter((customer) => !billed.has(customer));
    expect(others.length).toBeGreaterThan(0);
    for (const { relation } of others) expect(relation).toBe("referral");
  });

  it("include those who have left since", () => {
    const past = Array.from({ length: 12 }, (_, back) => bills.consumers(month - 1 - back, now)).flat();
    const left = past.filter(({ leftAt }) => leftAt !== null);
    expect(left.length).toBeGreaterThan(0);
    expect(left.some((customer) => customers.present.includes(customer))).toBe(false);
  });
});
