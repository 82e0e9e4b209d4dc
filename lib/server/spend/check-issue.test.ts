import { beforeEach, describe, expect, it, vi } from "vitest";
import { checkCouponReclaim } from "./check-coupon-reclaim";
import { checkIssue } from "./check-issue";

const upstream = vi.hoisted(() => ({ answer: {} as object, book: [] as object[] }));
vi.mock("../upstream", () => ({ readUpstream: async () => upstream.answer }));
vi.mock("../customer-book", () => ({ findInBook: async () => upstream.book }));

const now = "2026-11-24T00:00:00Z";
const rules = ({ problems }: { problems: { field: string; rule: string }[] }) =>
  problems.map(({ field, rule }) => `${field} ${rule}`);
const resale = { customerId: "c1", associationType: "2", frozen: "0" };

beforeEach(() => {
  upstream.book = [resale];
});

describe("an issue is refused before it is sent", () => {
  const quota = {
    quota_id: "q1",
    quota_status: "0",
    effective_time: "2026-01-01T00:00:00Z",
    expire_time: "2027-01-01T00:00:00Z",
    balance: "100.00",
    limit_infos: [] as object[],
  };
  const limit = (limit_key: string, ...values: (string | null)[]) => ({
    limit_key,
    limit_values: values.map((value1) => ({ value1 })),
  });
  const issue = { quota_id: "q1", customer_ids: ["c1"], face_value: "10.00" };

  it.each<[string, object, object, string[]]>([
    ["never, when nothing stands against it", {}, {}, []],
    ["by a quota that is not open", { quota_status: "2" }, {}, ["quota_id quota_state"]],
    ["by a quota of no status", { quota_status: null }, {}, ["quota_id quota_state"]],
    ["by a quota that has not begun", { effective_time: "2026-12-01T00:00:00Z" }, {}, ["quota_id quota_not_yet"]],
    ["by a quota that is over, whatever its status", { expire_time: now }, {}, ["quota_id quota_over"]],
    ["for more than is left", { balance: "9.99" }, {}, ["face_value quota_short"]],
    ["never, for a balance that is not told", { balance: null }, {}, []],
    ["below the least face value", { limit_infos: [limit("minFaceValue", "20")] }, {}, ["face_value face_too_low"]],
    ["above the most face value", { limit_infos: [limit("maxFaceValue", "5")] }, {}, ["face_value face_too_high"]],
    ["never, by a limit of -1", { limit_infos: [limit("minFaceValue", "-1"), limit("maxFaceValue", "-1")] }, {}, []],
    [
      "for a service that the quota leaves out",
      { limit_infos: [limit("serviceType", "obs", null)] },
      { cloud_service_types: ["obs", "ecs"] },
      ["cloud_service_types services_outside_quota"],
    ],
    [
      "for a customer whom the quota does not name",
      { limit_infos: [limit("customerId", "c2")] },
      {},
      ["customer_ids.0 customer_not_named"],
    ],
    ["with an end that is past", {}, { expire_time: now }, ["expire_time date_past"]],
    [
      "with an end before its start",
      {},
      { valid_time: "2026-12-02T00:00:00Z", expire_time: "2026-12-01T00:00:00Z" },
      ["expire_time date_order"],
    ],
    [
      "with a start after the quota's end",
      {},
      { valid_time: "2027-01-01T00:00:00Z" },
      ["valid_time date_outside_quota"],
    ],
    ["with a start before the quota's", {}, { valid_time: "2025-12-31T00:00:00Z" }, ["valid_time date_outside_quota"]],
    ["with an end after the quota's", {}, { expire_time: "2027-01-01T00:00:01Z" }, ["expire_time date_outside_quota"]],
    [
      "with an end before the quota begins",
      { effective_time: "2026-12-01T00:00:00Z" },
      { expire_time: "2026-11-30T00:00:00Z" },
      ["quota_id quota_not_yet", "expire_time date_outside_quota"],
    ],
    [
      "never, for dates where the quota has none",
      { effective_time: null, expire_time: null },
      { valid_time: "2020-01-01T00:00:00Z", expire_time: "2090-01-01T00:00:00Z" },
      [],
    ],
  ])("%s", async (_, changed, input, expected) => {
    upstream.answer = { quotas: [{ ...quota, ...changed }] };
    expect(rules(await checkIssue({ ...issue, ...input }, "account", now))).toEqual(expected);
  });

  it.each<[string, object[], string[]]>([
    ["to nobody's customer", [], ["customer_ids.0 customer_foreign"]],
    ["to a referral customer", [{ ...resale, associationType: "1" }], ["customer_ids.0 customer_referral"]],
    ["to a frozen customer", [{ ...resale, frozen: "2" }], ["customer_ids.0 customer_frozen"]],
  ])("%s", async (_, book, expected) => {
    upstream.book = book;
    upstream.answer = { quotas: [quota] };
    expect(rules(await checkIssue(issue, "account", now))).toEqual(expected);
  });

  it("for a quota that is not there, and says nothing of one that is not chosen yet", async () => {
    upstream.answer = { quotas: [] };
    expect(rules(await checkIssue(issue, "account", now))).toEqual(["quota_id quota_missing"]);
    expect(await checkIssue({}, "account", now)).toEqual({ quota: null, problems: [] });
  });
});

describe("a coupon's reclaim is refused before it is sent", () => {
  const coupon = {
    coupon_id: "k1",
    customer_id: "c1",
    status: "2",
    expire_time: "2027-01-01T00:00:00Z",
    balance: "3.00",
    is_frozen: "0",
  };

  it.each<[string, object, object[], string[]]>([
    ["never, when it can be used", {}, [resale], []],
    ["never, when its balance is not told", { balance: null }, [resale], []],
    ["never, when Huawei names no holder", { customer_id: null }, [], []],
    ["when its end is past, though its status does not say so", { expire_time: now }, [resale], ["coupon_over"]],
    ["when it is used", { status: "3" }, [resale], ["coupon_state"]],
    ["when it has no status", { status: null }, [resale], ["coupon_state"]],
    ["when it is frozen", { is_frozen: "1" }, [resale], ["coupon_frozen"]],
    ["when nothing is left in it", { balance: "0.00" }, [resale], ["coupon_empty"]],
    ["when its holder has left", {}, [], ["coupon_holder_gone"]],
    ["when its holder is a referral customer", {}, [{ ...resale, associationType: "1" }], ["coupon_referral"]],
  ])("%s", async (_, changed, book, expected) => {
    upstream.book = book;
    upstream.answer = { user_coupons: [{ ...coupon, ...changed }] };
    expect(rules(await checkCouponReclaim({ coupon_id: "k1" }, "account", now))).toEqual(
      expected.map((rule) => `coupon_id ${rule}`),
    );
  });

  it("when there is no such coupon; a reseller's holder stands in no book here", async () => {
    upstream.book = [];
    upstream.answer = { user_coupons: [coupon] };
    expect(rules(await checkCouponReclaim({ coupon_id: "k1", indirect_partner_id: "r1" }, "account", now))).toEqual([]);
    expect(rules(await checkCouponReclaim({ coupon_id: "k2" }, "account", now))).toEqual(["coupon_id coupon_missing"]);
    expect(await checkCouponReclaim({}, "account", now)).toEqual({ coupon: null, problems: [] });
  });
});
