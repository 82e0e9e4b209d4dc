import { beforeEach, describe, expect, it, vi } from "vitest";
import { askedOf, tell, tellBook, tellNothing } from "@/scripts/test/told-huawei";
import { checkIssue, customerRule } from "./check-issue";

vi.mock("../upstream", () => import("@/scripts/test/told-huawei"));
vi.mock("../customer-book", () => import("@/scripts/test/told-huawei"));

const now = "2026-06-15T12:00:00Z";
const ordinary = (customerId: string) => ({ customerId, associationType: "2", frozen: "0" });
const quota = (change: object = {}) => ({
  quota_id: "Q1",
  quota_type: "0",
  quota_status: "0",
  balance: "100.00",
  effective_time: "2026-01-01T00:00:00Z",
  expire_time: "2026-12-31T00:00:00Z",
  ...change,
});
const limits = (...pairs: [string, ...(string | null)[]][]) => ({
  limit_infos: pairs.map(([limit_key, ...values]) => ({
    limit_key,
    limit_values: values.map((value1) => ({ value1 })),
  })),
});
type Issue = Parameters<typeof checkIssue>[0];
const issue = (change: Issue = {}): Issue => ({
  quota_id: "Q1",
  customer_ids: ["a", "b"],
  face_value: "10.00",
  ...change,
});
async function brokenBy(asked: Issue, of: object = quota()) {
  tell("coupons.listQuotas", { quotas: [of] });
  const { problems } = await checkIssue(asked, "account", now);
  return problems.map(({ field, rule }) => `${field} ${rule}`);
}

beforeEach(() => {
  tellNothing();
  tellBook(ordinary("a"), ordinary("b"));
});

describe("a quota", () => {
  it.each([
    ["that is frozen", { quota_status: "5" }, "quota_id quota_state"],
    ["whose state Huawei does not tell", { quota_status: null }, "quota_id quota_state"],
    ["that does not run yet", { effective_time: "2026-06-15T12:00:01Z" }, "quota_id quota_not_yet"],
    ["that ends this very second", { expire_time: now }, "quota_id quota_over"],
  ])("%s gives no coupon", async (_, change, broken) => {
    expect(await brokenBy(issue(), quota(change))).toEqual([broken]);
  });

  it("without dates is bound by none", async () => {
    const asked = issue({ valid_time: "1999-01-01T00:00:00Z", expire_time: "2999-01-01T00:00:00Z" });
    expect(await brokenBy(asked, quota({ effective_time: null, expire_time: null }))).toEqual([]);
  });

  it("gives up to its last cent and no more", async () => {
    expect(await brokenBy(issue({ face_value: "50.00" }))).toEqual([]);
    expect(await brokenBy(issue({ face_value: "50.01" }))).toEqual(["face_value quota_short"]);
  });

  it("whose balance Huawei does not tell is not called short", async () => {
    expect(await brokenBy(issue({ face_value: "999999.00" }), quota({ balance: null }))).toEqual([]);
  });

  it("is looked for among cash coupons when it is no voucher quota, and missed only when it is neither", async () => {
    tell("coupons.listQuotas", ({ quota_type }) => ({ quotas: quota_type === 1 ? [quota({ quota_type: "1" })] : [] }));
    expect((await checkIssue(issue(), "account", now)).quota?.quota_type).toBe("1");
    expect(askedOf("coupons.listQuotas").map(({ quota_type }) => quota_type)).toEqual([0, 1]);
    tell("coupons.listQuotas", { quotas: [quota({ quota_id: "another" })] });
    const { quota: found, problems } = await checkIssue(issue(), "account", now);
    expect([found, problems.map(({ rule }) => rule)]).toEqual([null, ["quota_missing"]]);
  });
});

describe("a face value", () => {
  const bounded = quota(limits(["minFaceValue", "5.00"], ["maxFaceValue", "20.00"]));

  it.each([
    ["4.99", ["face_value face_too_low"]],
    ["5.00", []],
    ["20.00", []],
    ["20.01", ["face_value face_too_high"]],
  ])("of %s is held against both bounds of its quota", async (face_value, broken) => {
    expect(await brokenBy(issue({ face_value }), bounded)).toEqual(broken);
  });

  it("is bound by no limit that is written as -1 or without a value", async () => {
    const open = quota(limits(["minFaceValue", "-1"], ["maxFaceValue", "-1"]));
    expect(await brokenBy(issue({ face_value: "0.01" }), open)).toEqual([]);
    expect(await brokenBy(issue(), quota(limits(["minFaceValue"], ["maxFaceValue", null])))).toEqual([]);
  });
});

describe("what a quota is only for", () => {
  const bound = quota(limits(["serviceType", "ecs", null, "obs"], ["customerId", "a"]));

  it("bounds the services of its coupons, and names each that is outside", async () => {
    tell("coupons.listQuotas", { quotas: [bound] });
    const asked = issue({ customer_ids: ["a"], cloud_service_types: ["ecs", "rds", "dds"] });
    expect((await checkIssue(asked, "account", now)).problems).toEqual([
      { field: "cloud_service_types", rule: "services_outside_quota", values: { list: "rds, dds" } },
    ]);
    expect(await brokenBy(issue({ customer_ids: ["a"], cloud_service_types: ["obs"] }), bound)).toEqual([]);
  });

  it("bounds who gets them, and names the line of each who may not", async () => {
    expect(await brokenBy(issue(), bound)).toEqual(["customer_ids.1 customer_not_named"]);
  });

  it("bounds neither where the quota names none", async () => {
    const asked = issue({ cloud_service_types: ["anything"] });
    expect(await brokenBy(asked)).toEqual([]);
    expect(await brokenBy(asked, quota(limits(["serviceType", null], ["customerId", null])))).toEqual([]);
  });
});

describe("the validity of a coupon", () => {
  it.each<[string, Issue, string[]]>([
    ["may not be over already", { expire_time: now }, ["expire_time date_past"]],
    [
      "may not end before it begins",
      { valid_time: "2026-08-01T00:00:00Z", expire_time: "2026-08-01T00:00:00Z" },
      ["expire_time date_order"],
    ],
    [
      "may not begin before its quota",
      { valid_time: "2025-12-31T23:59:59Z", expire_time: "2026-08-01T00:00:00Z" },
      ["valid_time date_outside_quota"],
    ],
    ["may not begin when its quota is over", { valid_time: "2026-12-31T00:00:00Z" }, ["valid_time date_outside_quota"]],
    ["may not outlast its quota", { expire_time: "2026-12-31T00:00:01Z" }, ["expire_time date_outside_quota"]],
    ["may end with its quota", { valid_time: "2026-07-01T00:00:00Z", expire_time: "2026-12-31T00:00:00Z" }, []],
  ])("%s", async (_, dates, broken) => {
    expect(await brokenBy(issue(dates))).toEqual(broken);
  });

  it("may not end before a quota that is still to begin", async () => {
    const broken = await brokenBy(
      issue({ expire_time: "2026-07-01T00:00:00Z" }),
      quota({ effective_time: "2026-07-01T00:00:00Z" }),
    );
    expect(broken).toEqual(["quota_id quota_not_yet", "expire_time date_outside_quota"]);
  });
});

describe("a customer", () => {
  it.each([
    [undefined, "customer_foreign"],
    [{ associationType: "1", frozen: "0" }, "customer_referral"],
    [{ associationType: "2", frozen: "1" }, "customer_frozen"],
    [{ associationType: "2", frozen: "2" }, "customer_frozen"],
    [{ associationType: "2", frozen: "0" }, null],
  ])("of the book as %j is kept from coupons by %s", (row, rule) => {
    expect(customerRule(row)).toBe(rule);
  });
});

describe("a form that is not filled in", () => {
  it("breaks no rule and asks Huawei nothing", async () => {
    expect(await checkIssue({}, "account", now)).toEqual({ quota: null, problems: [] });
    expect(askedOf("coupons.listQuotas")).toEqual([]);
  });

  it("is told of its customers before it has a quota, and of its quota before it has an amount", async () => {
    expect((await checkIssue({ customer_ids: ["a", "x"] }, "account")).problems).toMatchObject([
      { field: "customer_ids.1", rule: "customer_foreign" },
    ]);
    expect(await brokenBy({ quota_id: "Q1" }, quota({ quota_status: "5" }))).toEqual(["quota_id quota_state"]);
  });
});
