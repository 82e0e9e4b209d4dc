import { beforeEach, describe, expect, it, vi } from "vitest";
import type { SpendKind } from "@/lib/api/operation";
import { askedOf, tell, tellNothing } from "@/scripts/test/told-huawei";
import { readRecords } from "./records";

vi.mock("../upstream", () => import("@/scripts/test/told-huawei"));

const window = { from: new Date("2026-06-15T12:00:00.900Z"), until: new Date("2026-06-15T13:00:00.100Z") };
const read = (kind: SpendKind, args: object, payees: string[], within: typeof window | { from: Date } = window) =>
  readRecords(kind, args, payees, within);
const ids = (records: readonly { id: string }[]) => records.map(({ id }) => id);
const issued = (id: string | null, change: object = {}) => ({
  id,
  operation_type: "1",
  quota_id: "Q1",
  coupon_id: "C1",
  customer_id: "a",
  operation_amount: "10.00",
  operation_time: "2026-06-15T12:30:00Z",
  result: "0",
  ...change,
});

beforeEach(tellNothing);

describe("the records of an issue", () => {
  it("are asked for a second further at both ends, and with no end up to now", async () => {
    tell("coupons.listRecords", { records: [] });
    await read("coupon", { quota_id: "Q1" }, ["a"]);
    await read("coupon", { quota_id: "Q1" }, ["a"], { from: window.from });
    expect(askedOf("coupons.listRecords")).toMatchObject([
      { operation_time_begin: "2026-06-15T11:59:59Z", operation_time_end: "2026-06-15T13:00:02Z", customer_id: "a" },
      { operation_time_begin: "2026-06-15T11:59:59Z" },
    ]);
    expect(askedOf("coupons.listRecords")[1]).not.toHaveProperty("operation_time_end");
  });

  it("of several customers are all read", async () => {
    tell("coupons.listRecords", { records: [] });
    await read("coupon", { quota_id: "Q1" }, ["a", "b"]);
    expect(askedOf("coupons.listRecords")[0]?.customer_id).toBeUndefined();
  });

  it("are only those that were asked for, though Huawei answers with more", async () => {
    tell("coupons.listRecords", {
      records: [
        issued("mine"),
        issued("reclaim", { operation_type: "2" }),
        issued("other quota", { quota_id: "Q2" }),
        issued("untold quota", { quota_id: null }),
        issued("failed", { result: "-1" }),
      ],
    });
    const records = await read("coupon", { quota_id: "Q1" }, ["a"]);
    expect(ids(records)).toEqual(["mine", "untold quota", "failed"]);
    expect(records.map(({ isFailed }) => isFailed)).toEqual([false, false, true]);
  });

  it("without an id are called by what they say, so that two different ones stay two", async () => {
    tell("coupons.listRecords", {
      records: [issued(null), issued(null, { operation_amount: "11.00" }), issued(null)],
    });
    expect(ids(await read("coupon", { quota_id: "Q1" }, ["a"]))).toEqual([
      "2026-06-15T12:30:00Z|C1|a|10.00",
      "2026-06-15T12:30:00Z|C1|a|11.00",
    ]);
  });
});

describe("pages of records", () => {
  const page = (from: number, length: number) =>
    Array.from({ length }, (_, index) => issued(`R${String(from + index).padStart(3, "0")}`));

  it("are read to the end where Huawei tells no total", async () => {
    tell("coupons.listRecords", ({ offset }) => ({ records: offset === 0 ? page(0, 100) : page(100, 20) }));
    expect(await read("coupon", { quota_id: "Q1" }, ["a"])).toHaveLength(120);
    expect(askedOf("coupons.listRecords").map(({ offset }) => offset)).toEqual([0, 100]);
  });

  it("are no more than the total that Huawei tells", async () => {
    tell("coupons.listRecords", { total_count: 100, records: page(0, 100) });
    expect(await read("coupon", { quota_id: "Q1" }, ["a"])).toHaveLength(100);
    expect(askedOf("coupons.listRecords")).toHaveLength(1);
  });

  it("that shift while they are read show a record once all the same", async () => {
    tell("coupons.listRecords", ({ offset }) => ({
      total_count: 150,
      records: offset === 0 ? page(0, 100) : page(99, 51),
    }));
    const found = ids(await read("coupon", { quota_id: "Q1" }, ["a"]));
    expect([found.length, new Set(found).size]).toEqual([150, 150]);
  });
});

describe("a record with nothing in it", () => {
  it.each<[SpendKind, string, object]>([
    ["coupon", "coupons.listRecords", { operation_type: "1" }],
    ["coupon_reclaim", "coupons.listRecords", { operation_type: "2" }],
    ["allocation", "accounts.listAdjustments", { operation_type: "SOURCE_OPERATION_BEADJUST" }],
    ["account_reclaim", "accounts.listAdjustments", { operation_type: "SOURCE_OPERATION_BERETRIEVE" }],
    ["reseller_allocation", "accounts.listAdjustments", { operation_type: "SOURCE_OPERATION_BEADJUST" }],
    ["quota", "resellers.listQuotaRecords", { operation_type: "10" }],
    ["quota_reclaim", "resellers.listQuotaRecords", { operation_type: "11" }],
  ])("of a %s is kept, as nobody's", async (kind, operation, bare) => {
    tell(operation, { records: [bare] });
    expect(await read(kind, { quota_id: "Q1" }, ["a"])).toMatchObject([
      { at: "", payee: "", amount: null, remark: null, reference: "", isFailed: false },
    ]);
  });
});

describe("the records of a quota that was handed on", () => {
  it("are those of its parent, failed ones marked, and speak of the reseller", async () => {
    const row = { operation_type: "10", indirect_partner_id: "R1", quota_id: "child", amount: "5.00", result: "0" };
    tell("resellers.listQuotaRecords", {
      records: [
        { ...row, id: "1", parent_quota_id: "Q1" },
        { ...row, id: "2", parent_quota_id: "other" },
        { ...row, id: "3", parent_quota_id: "Q1", result: "-1" },
      ],
    });
    expect(await read("quota", { quota_id: "Q1" }, ["R1"])).toMatchObject([
      { id: "1", payee: "R1", reference: "child", isFailed: false },
      { id: "3", isFailed: true },
    ]);
  });
});
