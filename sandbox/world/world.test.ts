import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fingerprint, paths, type Started, startSandbox } from "../testing/start";
import { monthFrom } from "./calendar";
import { createWorld } from "./world";

const month = monthFrom("2026-11");
const world = (seed = "1", customers = 400) => createWorld({ seed, customers, site: "cn", month });

describe("a world", () => {
  const everything = async (desk: Started) => {
    const answers = await Promise.all([
      desk.call("POST", paths.customers, { limit: 100 }),
      desk.call("GET", paths.partnerBalances),
      desk.call("POST", paths.quotas, { limit: 100 }),
      desk.call("GET", `${paths.coupons}?limit=100`),
      desk.call("GET", `${paths.records}?limit=100`),
      desk.call("GET", `${paths.orders}?limit=100`),
      desk.call("GET", `${paths.sums}?cycle=2026-10&charge_mode=3&limit=100`),
      desk.call("POST", paths.consumers, { bill_cycle: "2026-10", limit: 100 }),
    ]);
    return answers.map(({ text }) => fingerprint(text));
  };
  const desks: Started[] = [];
  beforeAll(async () => {
    for (const seed of ["1", "1", "2"]) desks.push(await startSandbox({ seed }));
  });
  afterAll(() => Promise.all(desks.map((desk) => desk.stop())));

  it("is the same for the same seed, byte for byte, and another one for another seed", async () => {
    const [first, again, other] = await Promise.all(desks.map(everything));
    expect(again).toEqual(first);
    for (const [at, print] of (other ?? []).entries()) expect(print).not.toBe(first?.[at]);
  });

  it("leaves the customers it has as they are when it grows", () => {
    const [small, large] = [world("1", 40), world("1", 400)];
    expect(large.customers.present.slice(0, 40)).toEqual(small.customers.present);
  });
});

describe("the customers of a world", () => {
  const { customers, balanceOf } = world();
  const share = (test: (one: (typeof customers.present)[number]) => boolean) =>
    customers.present.filter(test).length / 400;

  it("have ids and login names of their own, in Huawei's forms", () => {
    expect(new Set(customers.all.map(({ id }) => id)).size).toBe(customers.all.length);
    expect(new Set(customers.all.map(({ accountName }) => accountName)).size).toBe(customers.all.length);
    for (const { id, accountName } of customers.all) {
      expect(id).toMatch(/^[0-9a-f]{32}$/);
      expect(accountName).toMatch(/^[a-z][a-z0-9_-]{4,31}$/);
    }
  });

  it("are mostly resale customers, mostly verified, some from abroad, a few frozen", () => {
    expect(share(({ relation }) => relation === "resale")).toBeGreaterThan(0.75);
    expect(share(({ relation }) => relation === "referral")).toBeGreaterThan(0.08);
    expect(share(({ verified }) => verified === "2")).toBeGreaterThan(0.75);
    expect(share(({ countryCode }) => countryCode !== "0086")).toBeGreaterThan(0.03);
    expect(new Set(customers.present.map(({ frozen }) => frozen))).toEqual(new Set([0, 1, 2]));
    expect(new Set(customers.present.map(({ verified }) => verified))).toEqual(new Set(["-1", "0", "1", "2"]));
  });

  it("have no name before they are verified", () => {
    for (const customer of customers.present) expect(customer.name === null).toBe(customer.verified === "-1");
  });

  it("have money, mostly; about one in twelve owes, and nobody who owes has any", () => {
    const balances = customers.present.map(balanceOf);
    const owing = balances.filter(({ debt }) => debt > 0n);
    expect(owing.length / balances.length).toBeGreaterThan(0.04);
    expect(owing.length / balances.length).toBeLessThan(0.13);
    expect(owing.every(({ amount }) => amount === 0n)).toBe(true);
    expect(balances.some(({ amount, debt }) => amount === 0n && debt === 0n)).toBe(true);
  });

  it("play every part even in the smallest world", () => {
    const { present } = world("7", 9).customers;
    expect(present.some(({ relation }) => relation === "referral")).toBe(true);
    expect(present.some(({ financeManaged }) => financeManaged)).toBe(true);
    expect(present.some(({ authorised }) => !authorised)).toBe(true);
    expect(present.some(({ frozen }) => frozen !== 0)).toBe(true);
    expect(present.slice(0, 3).every((one) => one.relation === "resale" && one.authorised)).toBe(true);
  });
});

describe("the coupons of a world", () => {
  const { coupons } = world();

  it("show every state of a coupon and every kind of record, failed attempts too", () => {
    expect(new Set(coupons.coupons.map(({ status }) => status))).toEqual(new Set([1, 2, 3, 4, 5]));
    expect(new Set(coupons.coupons.map(({ type }) => type))).toEqual(new Set([1, 4]));
    expect(new Set(coupons.records.map(({ result }) => result))).toEqual(new Set(["0", "-1"]));
    for (const operation of ["1", "2", "3", "4"])
      expect(coupons.records.some((one) => one.operation === operation)).toBe(true);
  });

  it("add up: what a quota was worth is what was issued, less what came back, and its balance", () => {
    for (const quota of coupons.quotas) {
      const sum = (records: typeof coupons.records) => records.reduce((total, { amount }) => total + amount, 0n);
      const own = coupons.records.filter(({ quotaId, result }) => quotaId === quota.id && result === "0");
      const issued = sum(own.filter(({ operation }) => operation === "1"));
      const returned = sum(own.filter(({ operation }) => operation !== "1"));
      expect(quota.value, quota.id).toBe(issued - returned + quota.balance);
      expect(quota.balance >= 0n).toBe(true);
    }
  });

  it("show every state of a quota", () => {
    const now = Date.parse("2026-11-23T09:00:00Z");
    expect(new Set(coupons.quotas.map(({ status }) => status))).toEqual(new Set([0, 3, 4, 5]));
    expect(coupons.quotas.some((one) => one.status === 0 && one.effectiveAt > now)).toBe(true);
    expect(coupons.quotas.some((one) => one.status === 0 && one.expireAt < now)).toBe(true);
    expect(coupons.quotas.some((one) => one.balance > 0n && one.balance < 10_000n)).toBe(true);
    expect(coupons.quotas.some((one) => one.balance === 0n)).toBe(true);
  });

  it("went only to resale customers, after they had joined and never in the future", () => {
    const { customers } = world();
    for (const coupon of coupons.coupons) {
      const customer = customers.find(coupon.customerId);
      expect(customer?.relation).toBe("resale");
      expect(coupon.createdAt).toBeGreaterThanOrEqual(customer?.associatedAt ?? Number.POSITIVE_INFINITY);
      expect(coupon.createdAt).toBeLessThan(Date.parse("2026-11-01T00:00:00+08:00"));
    }
  });
});
