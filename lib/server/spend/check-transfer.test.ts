import { beforeEach, describe, expect, it, vi } from "vitest";
import { api } from "@/lib/api/index";
import { checkQuotaIssue, checkResellerTransfer } from "./check-reseller";
import { checkTransfer } from "./check-transfer";

const known = vi.hoisted(() => ({
  own: [] as object[],
  customer: [] as object[],
  quotas: [] as object[],
  book: [] as object[],
  resellerCustomers: [] as object[],
  resellers: [] as object[],
}));
vi.mock("../upstream", () => ({
  readUpstream: async (operation: unknown) => ({
    account_balances: known.own,
    customer_balances: known.customer,
    quotas: operation === api.coupons.listQuotas ? known.quotas : [],
  }),
}));
vi.mock("../customer-book", () => ({ findInBook: async () => known.book }));
vi.mock("../reseller-book", () => ({
  findResellerCustomers: async () => known.resellerCustomers,
  findResellers: async (_: string, ids: string[]) => known.resellers.slice(0, ids.length),
}));

const allocatable = { account_type: "8", amount: "100.00", designated_amount: "40.00", currency: "CNY" };
const resale = { customerId: "c1", associationType: "2", frozen: "0" };
const rules = ({ problems }: { problems: { field: string; rule: string }[] }) =>
  problems.map(({ field, rule }) => `${field} ${rule}`);

beforeEach(() => {
  known.own = [allocatable];
  known.customer = [{ customer_id: "c1", amount: "5.00", debt_amount: "0.00" }];
  known.book = [resale];
  known.resellerCustomers = [];
  known.resellers = [{ indirect_partner_id: "r1" }];
});

describe("a transfer with a customer", () => {
  const to = (input: object) => checkTransfer("allocate", { customer_id: "c1", amount: "60.00", ...input }, "account");

  it("gives what is free, without the earmarked part", async () => {
    expect(await to({})).toEqual({
      ends: { allocatable: "60", balance: "5.00", debt: "0.00", currency: "CNY" },
      problems: [],
    });
    expect(rules(await to({ amount: "60.01" }))).toEqual(["amount allocatable_short"]);
  });

  it("counts no earmarked part where none is told, and takes the balance where there is no account for allocations", async () => {
    known.own = [{ account_type: "1", amount: "60.00", designated_amount: null, currency: "CNY" }];
    expect((await to({})).ends.allocatable).toBe("60");
    expect(rules(await to({ amount: "60.01" }))).toEqual(["amount allocatable_short"]);
  });

  it("is not refused for an amount that Huawei does not tell", async () => {
    known.own = [{ ...allocatable, amount: null }];
    expect(await to({})).toMatchObject({ ends: { allocatable: null, currency: "CNY" }, problems: [] });
    known.own = [];
    expect(await to({})).toMatchObject({ ends: { allocatable: null, currency: null }, problems: [] });
    known.customer = [];
    expect((await to({})).ends).toMatchObject({ balance: null, debt: null });
  });

  it("takes back no more than there is, but from a frozen customer too", async () => {
    const back = (amount: string) => checkTransfer("reclaim", { customer_id: "c1", amount }, "account");
    known.book = [{ ...resale, frozen: "1" }];
    expect(rules(await back("5.00"))).toEqual([]);
    expect(rules(await back("5.01"))).toEqual(["amount balance_short"]);
    expect(rules(await to({}))).toEqual(["customer_id customer_frozen"]);
  });

  it("goes to no stranger, no referral customer, and to no other reseller's", async () => {
    known.book = [{ ...resale, associationType: "1" }];
    expect(rules(await to({}))).toEqual(["customer_id transfer_referral"]);
    known.book = [];
    expect(rules(await to({}))).toEqual(["customer_id customer_foreign"]);
    expect(rules(await to({ indirect_partner_id: "r1" }))).toEqual(["customer_id customer_of_other"]);
  });

  it("is looked at while it is not filled in yet", async () => {
    expect(await checkTransfer("allocate", {}, "account")).toMatchObject({ ends: { balance: null }, problems: [] });
  });
});

describe("a transfer with a reseller", () => {
  const transfer = (direction: "allocate" | "reclaim", input: object) =>
    checkResellerTransfer(direction, { indirect_partner_id: "r1", ...input }, "account");

  it("gives no more than its giver has free", async () => {
    expect(rules(await transfer("allocate", { amount: "60.00" }))).toEqual([]);
    expect(rules(await transfer("allocate", { amount: "60.01" }))).toEqual(["amount allocatable_short"]);
    expect(rules(await transfer("reclaim", { amount: "60.01" }))).toEqual(["amount reseller_short"]);
    known.own = [];
    expect(rules(await transfer("reclaim", { amount: "60.01" }))).toEqual([]);
  });

  it("goes to the partner's own resellers alone, and is looked at before one is chosen", async () => {
    known.resellers = [];
    expect(rules(await transfer("allocate", { amount: "1" }))).toEqual(["indirect_partner_id reseller_foreign"]);
    expect(await checkResellerTransfer("allocate", {}, "account")).toMatchObject({ reseller: null, problems: [] });
  });
});

describe("a quota for resellers", () => {
  const quota = {
    quota_id: "q1",
    quota_type: "0",
    quota_status: "0",
    effective_time: null,
    expire_time: null,
    balance: "10.00",
  };
  const issue = (input: object) =>
    checkQuotaIssue({ quota_id: "q1", indirect_partner_ids: ["r1"], quota_amount: "10.00", ...input }, "account");

  it("is as large for each, and all together no larger than what is left", async () => {
    known.quotas = [quota];
    expect(rules(await issue({}))).toEqual([]);
    expect(rules(await issue({ quota_amount: "10.01" }))).toEqual(["quota_amount quota_short"]);
    known.resellers = [{ indirect_partner_id: "r1" }, { indirect_partner_id: "r2" }];
    expect(rules(await issue({ indirect_partner_ids: ["r1", "r2"] }))).toEqual(["quota_amount quota_short"]);
    known.quotas = [{ ...quota, balance: null }];
    expect(rules(await issue({ quota_amount: "99" }))).toEqual([]);
  });

  it("is cut from a voucher quota that is there, and goes to own resellers", async () => {
    known.quotas = [{ ...quota, quota_type: "1" }];
    expect(rules(await issue({}))).toEqual(["quota_id quota_cash"]);
    known.quotas = [];
    expect(rules(await issue({ indirect_partner_ids: ["r9"] }))).toEqual([
      "quota_id quota_missing",
      "indirect_partner_ids.0 reseller_foreign",
    ]);
    expect(await checkQuotaIssue({}, "account")).toMatchObject({ quota: null, problems: [] });
  });
});
