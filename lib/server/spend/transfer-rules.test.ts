import { beforeEach, describe, expect, it, vi } from "vitest";
import { askedOf, tell, tellBook, tellNothing, tellReseller } from "@/scripts/test/told-huawei";
import { checkQuotaIssue, checkQuotaReclaim, checkResellerTransfer } from "./check-reseller";
import { checkTransfer, type Direction, readAllocatable, transferRule } from "./check-transfer";

vi.mock("../upstream", () => import("@/scripts/test/told-huawei"));
vi.mock("../customer-book", () => import("@/scripts/test/told-huawei"));
vi.mock("../reseller-book", () => import("@/scripts/test/told-huawei"));

const row = (customerId: string, change: object = {}) => ({
  customerId,
  associationType: "2",
  frozen: "0",
  ...change,
});
const tellPartner = (...account_balances: object[]) => tell("accounts.partnerBalances", { account_balances });
const tellCustomer = (...customer_balances: object[]) => tell("accounts.customerBalances", { customer_balances });
const rulesOf = (problems: readonly { field: string; rule: string }[]) =>
  problems.map(({ field, rule }) => `${field} ${rule}`);

beforeEach(() => {
  tellNothing();
  tellBook(row("a"), row("ice", { frozen: "1" }));
  tellReseller("R1", row("theirs"));
  tellPartner({ account_type: "1", amount: "100.00", currency: "CNY" });
  tellCustomer({ customer_id: "a", amount: "30.00", debt_amount: "0" });
});

describe("what the partner can give", () => {
  it.each<[string, object[], string | null, string | null]>([
    [
      "is the allocatable account's amount without what is earmarked, whatever stands beside it",
      [
        { account_type: "1", amount: "500", currency: "CNY" },
        { account_type: "8", amount: "80.00", designated_amount: "30.00", currency: "CNY" },
      ],
      "50",
      "CNY",
    ],
    [
      "is the balance where there is no allocatable account",
      [{ account_type: "1", amount: "500.00", currency: "CNY" }],
      "500",
      "CNY",
    ],
    [
      "is unknown where Huawei tells no amount, though it tells the currency",
      [{ account_type: "8", currency: "CNY" }],
      null,
      "CNY",
    ],
    ["is unknown where there is neither", [{ account_type: "2", amount: "7", currency: "CNY" }], null, null],
  ])("%s", async (_, accounts, allocatable, currency) => {
    tellPartner(...accounts);
    expect(await readAllocatable({})).toEqual({ allocatable, currency });
  });
});

describe("money for a customer", () => {
  const check = async (direction: Direction, transfer: object) =>
    rulesOf((await checkTransfer(direction, transfer, "account")).problems);

  it.each<[string, Direction, object, string[]]>([
    ["goes up to what the partner holds", "allocate", { customer_id: "a", amount: "100.00" }, []],
    ["goes no further", "allocate", { customer_id: "a", amount: "100.01" }, ["amount allocatable_short"]],
    ["comes back up to what the customer holds", "reclaim", { customer_id: "a", amount: "30.00" }, []],
    ["comes back no further", "reclaim", { customer_id: "a", amount: "30.01" }, ["amount balance_short"]],
    ["goes to nobody outside the book", "allocate", { customer_id: "x" }, ["customer_id customer_foreign"]],
    [
      "of a reseller goes to none but that reseller's customers",
      "allocate",
      { customer_id: "a", indirect_partner_id: "R1" },
      ["customer_id customer_of_other"],
    ],
    ["of a reseller goes to its customer", "allocate", { customer_id: "theirs", indirect_partner_id: "R1" }, []],
    ["goes to no frozen one", "allocate", { customer_id: "ice", amount: "1.00" }, ["customer_id customer_frozen"]],
  ])("%s", async (_, direction, transfer, broken) => {
    expect(await check(direction, transfer)).toEqual(broken);
  });

  it("is not called short where Huawei leaves the customer's balance out", async () => {
    tellCustomer();
    const { ends, problems } = await checkTransfer("reclaim", { customer_id: "a", amount: "9999.00" }, "account");
    expect([ends.balance, ends.debt, problems]).toEqual([null, null, []]);
  });

  it("tells the partner's end before a customer is named, and asks for no customer's who cannot be paid", async () => {
    const { ends, problems } = await checkTransfer("allocate", {}, "account");
    expect([ends, problems]).toEqual([{ allocatable: "100", balance: null, debt: null, currency: "CNY" }, []]);
    await checkTransfer("allocate", { customer_id: "x" }, "account");
    expect(askedOf("accounts.customerBalances")).toEqual([]);
  });

  it("comes back from a frozen customer, and from no referral customer", () => {
    expect(transferRule("reclaim", "customer_frozen")).toBeNull();
    expect(transferRule("reclaim", "customer_referral")).toBe("transfer_referral");
  });
});

describe("money for a reseller", () => {
  it("tells the partner's end before a reseller is named", async () => {
    const { ends, reseller, problems } = await checkResellerTransfer("allocate", {}, "account");
    expect([ends, reseller, problems]).toEqual([{ own: "100", theirs: null, currency: "CNY" }, null, []]);
  });

  it("breaks no rule of the amount before an amount is named, and none where Huawei tells no balance", async () => {
    const named = { indirect_partner_id: "R1" };
    expect((await checkResellerTransfer("reclaim", named, "account")).problems).toEqual([]);
    tellPartner({ account_type: "8", currency: "CNY" });
    expect((await checkResellerTransfer("reclaim", { ...named, amount: "9.00" }, "account")).problems).toEqual([]);
  });

  it("tells what the reseller holds where that is too little", async () => {
    const { problems } = await checkResellerTransfer(
      "reclaim",
      { indirect_partner_id: "R1", amount: "100.01" },
      "account",
    );
    expect(problems).toEqual([{ field: "amount", rule: "reseller_short", values: { held: "100" } }]);
  });
});

describe("a quota for resellers", () => {
  const quota = (change: object = {}) => ({
    quota_id: "Q1",
    quota_type: "0",
    quota_status: "0",
    balance: "10",
    ...change,
  });
  const issue = async (asked: object, ...quotas: object[]) => {
    tell("coupons.listQuotas", { quotas });
    return (await checkQuotaIssue(asked, "account")).problems;
  };
  const whole = { quota_id: "Q1", indirect_partner_ids: ["R1"], quota_amount: "10.00" };

  it.each<[string, object[], string[]]>([
    ["is handed on to its last cent", [quota()], []],
    ["that does not exist is missed", [], ["quota_id quota_missing"]],
    ["of cash coupons is not handed on", [quota({ quota_type: "1" })], ["quota_id quota_cash"]],
    ["that is over is not handed on", [quota({ expire_time: "2020-01-01T00:00:00Z" })], ["quota_id quota_over"]],
    ["whose balance is not told is not called short", [quota({ balance: null })], []],
  ])("%s", async (_, quotas, broken) => {
    expect(rulesOf(await issue(whole, ...quotas))).toEqual(broken);
  });

  it("is needed as often as there are resellers, and says how much that is", async () => {
    tellReseller("R2");
    expect(await issue({ ...whole, indirect_partner_ids: ["R1", "R2"] }, quota())).toEqual([
      { field: "quota_amount", rule: "quota_short", values: { balance: "10", total: "20" } },
    ]);
  });

  it("that is not named yet is not asked for, and breaks no rule", async () => {
    expect(await checkQuotaIssue({}, "account")).toEqual({ quota: null, resellers: [], problems: [] });
    expect(askedOf("coupons.listQuotas")).toEqual([]);
  });

  it("comes back unless it is back already, being changed, or another's", async () => {
    const states: Record<string, string> = { Q1: "0", Q2: "4", Q3: "6" };
    tell("resellers.listQuotas", ({ quota_id }) => ({
      quotas: [{ quota_id: quota_id === "Q4" ? "other" : quota_id, quota_status: states[String(quota_id)] }],
    }));
    const { quotas, problems } = await checkQuotaReclaim({ quota_ids: ["Q1", "Q2", "Q3", "Q4"] }, "account");
    expect(quotas.map(({ quota_id }) => quota_id)).toEqual(["Q1", "Q2", "Q3"]);
    expect(rulesOf(problems)).toEqual([
      "quota_ids.1 quota_state",
      "quota_ids.2 quota_state",
      "quota_ids.3 quota_missing",
    ]);
    expect((await checkQuotaReclaim({}, "account")).problems).toEqual([]);
  });
});
