import { beforeEach, describe, expect, it, vi } from "vitest";
import { askedOf, tell, tellBook, tellNothing } from "@/scripts/test/told-huawei";
import { checkCouponReclaim } from "./check-coupon-reclaim";

vi.mock("../upstream", () => import("@/scripts/test/told-huawei"));
vi.mock("../customer-book", () => import("@/scripts/test/told-huawei"));

const now = "2026-06-15T12:00:00Z";
const coupon = (change: object = {}) => ({
  coupon_id: "C1",
  customer_id: "a",
  status: "2",
  balance: "5.00",
  expire_time: "2026-12-31T00:00:00Z",
  is_frozen: "0",
  ...change,
});
async function rulesOf(change: object, asked: Parameters<typeof checkCouponReclaim>[0] = { coupon_id: "C1" }) {
  tell("coupons.listIssued", { user_coupons: [coupon(change)] });
  return (await checkCouponReclaim(asked, "account", now)).problems.map(({ rule }) => rule);
}

beforeEach(() => {
  tellNothing();
  tellBook({ customerId: "a", associationType: "2", frozen: "0" });
});

describe("a coupon", () => {
  it.each([
    ["is usable and has something left", {}, []],
    ["Huawei tells no balance of", { balance: null }, []],
    ["has no end", { expire_time: null }, []],
    ["ends this very second", { expire_time: now }, ["coupon_over"]],
    ["is used up by its status", { status: "3" }, ["coupon_state"]],
    ["has no status", { status: null }, ["coupon_state"]],
    ["is frozen", { is_frozen: "1" }, ["coupon_frozen"]],
    ["has nothing left", { balance: "0.00" }, ["coupon_empty"]],
  ])("that %s is judged by just that", async (_, change, rules) => {
    expect(await rulesOf(change)).toEqual(rules);
  });

  it("that is another one than was asked for counts as nobody's", async () => {
    expect(await rulesOf({ coupon_id: "C2" })).toEqual(["coupon_missing"]);
  });

  it("that is not named yet is not asked for", async () => {
    expect(await checkCouponReclaim({}, "account")).toEqual({ coupon: null, problems: [] });
    expect(askedOf("coupons.listIssued")).toEqual([]);
  });
});

describe("who holds a coupon", () => {
  it("must be in the book still", async () => {
    expect(await rulesOf({ customer_id: "gone" })).toEqual(["coupon_holder_gone"]);
  });

  it("must not be a referral customer, and is told beside what is wrong with the coupon", async () => {
    tellBook({ customerId: "a", associationType: "1", frozen: "0" });
    expect(await rulesOf({ is_frozen: "1" })).toEqual(["coupon_frozen", "coupon_referral"]);
  });

  it("is no matter where Huawei does not tell it", async () => {
    expect(await rulesOf({ customer_id: null })).toEqual([]);
  });

  it("is looked up in no book of ours where a reseller issued it", async () => {
    expect(await rulesOf({ customer_id: "theirs" }, { coupon_id: "C1", indirect_partner_id: "R1" })).toEqual([]);
    expect(askedOf("coupons.listIssued")).toMatchObject([{ coupon_id: "C1", indirect_partner_id: "R1" }]);
  });
});
