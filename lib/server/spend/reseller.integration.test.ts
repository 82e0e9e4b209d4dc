import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { operations } from "@/lib/api/index";
import type { Operation, SpendOperation } from "@/lib/api/operation";
import type {
  AdjustmentPage,
  ChangePage,
  QuotaIssuePreview,
  QuotaReclaimPreview,
  ResellerMoney,
  ResellerName,
} from "@/lib/desk/account-answers";
import type { BookCustomer, TransferPreview } from "@/lib/desk/answers";
import type { DeskName } from "@/lib/desk/index";
import { compareAmounts, multiplyAmount, subtractAmount, sumAmounts } from "@/lib/money";
import { Problem } from "@/lib/problem";
import { seedPeople } from "@/scripts/seed";
import { createTestDatabase } from "@/scripts/test/database";
import { startSandbox } from "@/scripts/test/sandbox";
import type { Actor } from "../actor";
import { database } from "../database";
import { runDesk } from "../desk/index";
import { invoke } from "../invoke";
import { checkSignIn } from "../sign-in/check-sign-in";
import { huawei } from "../upstream";
import { spend } from "./spend";

const stop: (() => Promise<unknown>)[] = [];
let sandbox: Awaited<ReturnType<typeof startSandbox>>;
let actor: Actor;
let resellers: ResellerName[];
let quotaId: string;
let keys = 0;

const operation = (id: string): Operation => operations.get(id) ?? expect.fail(`${id} is not declared`);
const read = <Out>(id: string, input: object = {}) =>
  invoke(operation(id), input as Record<string, unknown>, actor) as Promise<Out>;
const desk = <Out>(name: DeskName, input: object = {}) => runDesk(name, input, actor, "en") as Promise<Out>;
const send = (id: string, input: object) =>
  spend(operation(id) as SpendOperation, input as Record<string, unknown>, actor, {
    key: `reseller-${process.pid}-${String(++keys).padStart(8, "0")}`,
    language: "en",
  });
const refusalOf = async (id: string, input: object) => {
  const refusal = await send(id, input).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(Problem);
  return refusal as Problem;
};
/** How many calls of an operation have arrived at Huawei. */
const arrived = async (name: string) =>
  JSON.stringify(((await sandbox.control("calls")) as Record<string, unknown>)[name] ?? null);
const reseller = (index = 0) => resellers[index]?.resellerId ?? expect.fail("the world has no resellers");
const money = async (id: string) =>
  (await desk<{ rows: ResellerMoney[] }>("resellerMoney", { ids: [id] })).rows[0] ?? expect.fail();

beforeAll(async () => {
  const made = await createTestDatabase(inject("databaseUrl"));
  sandbox = await startSandbox({ customers: 40, seed: 13, args: ["--partner", "distributor"] });
  Object.assign(process.env, {
    DATABASE_URL: made.url,
    AUTH_SECRET: "s".repeat(32),
    UPSTREAM_KIND: "sandbox",
    LOG_LEVEL: "silent",
    HUAWEICLOUD_SDK_AK: sandbox.partner.accessKey,
    HUAWEICLOUD_SDK_SK: sandbox.partner.secretKey,
    HUAWEI_BSS_ENDPOINT: sandbox.endpoint,
    HUAWEI_IAM_ENDPOINT: sandbox.iam,
  });
  stop.push(
    () => huawei().close(),
    () => database().sql.end(),
    made.drop,
    sandbox.stop,
  );
  await seedPeople(made.url, { demo: true });
  const { id } = await checkSignIn({ name: "finance", password: "partner-desk" });
  actor = { personId: id, name: "finance", displayName: "finance", role: "finance" };
  resellers = (await desk<{ rows: ResellerName[] }>("findResellers")).rows;
  const { quotas } = await read<{ quotas: { quota_id: string; quota_status: string; balance: string }[] }>(
    "coupons.listQuotas",
    { quota_type: 0, quota_status_list: [0], limit: 100 },
  );
  quotaId = quotas.find(({ balance }) => compareAmounts(balance, "1000") > 0)?.quota_id ?? expect.fail();
}, 60_000);
afterAll(async () => {
  for (const one of stop) await one();
});

describe("money for a reseller", () => {
  it("is moved as it was said beforehand, and the receipt names the reseller", async () => {
    const asked = { indirect_partner_id: reseller(), amount: "120.50" };
    const said = await desk<TransferPreview>("previewResellerAllocation", asked);
    expect(said.problems).toEqual([]);
    expect(await send("resellers.allocate", asked)).toMatchObject({
      state: "done",
      lines: [{ payee: reseller(), payeeName: resellers[0]?.name, state: "done" }],
    });
    const after = await desk<TransferPreview>("previewResellerAllocation", asked);
    for (const end of ["allocatable", "balance"] as const)
      expect(compareAmounts(after[end].before ?? "", said[end].after ?? "")).toBe(0);
    expect(await send("resellers.reclaim", asked)).toMatchObject({ state: "done" });
  });

  it.each([
    ["resellers.allocate", "UpdateIndirectPartnerAccount", "allocatable_short"],
    ["resellers.reclaim", "ReclaimIndirectPartnerAccount", "reseller_short"],
  ])("by %s of more than there is is refused before anything is sent", async (id, name, rule) => {
    const before = await arrived(name);
    const { fields } = await refusalOf(id, { indirect_partner_id: reseller(), amount: "999999999.00" });
    expect(fields).toMatchObject([{ field: "amount", rule }]);
    expect(await arrived(name)).toBe(before);
  });

  it("goes up to the last cent that the reseller can give back, and no further", async () => {
    const { allocatable } = await money(reseller(1));
    const held = allocatable ?? expect.fail();
    const { fields } = await refusalOf("resellers.reclaim", {
      indirect_partner_id: reseller(1),
      amount: sumAmounts([held, "0.01"]),
    });
    expect(fields).toMatchObject([{ rule: "reseller_short" }]);
    expect(await send("resellers.reclaim", { indirect_partner_id: reseller(1), amount: held })).toMatchObject({
      state: "done",
    });
    expect(compareAmounts((await money(reseller(1))).allocatable ?? "1", "0")).toBe(0);
  });

  it("goes to no stranger: nothing is sent", async () => {
    const before = await arrived("UpdateIndirectPartnerAccount");
    const { fields } = await refusalOf("resellers.allocate", { indirect_partner_id: "0".repeat(32), amount: "1.00" });
    expect(fields).toMatchObject([{ field: "indirect_partner_id", rule: "reseller_foreign" }]);
    expect(await arrived("UpdateIndirectPartnerAccount")).toBe(before);
  });
});

describe("coupon quotas for resellers", () => {
  const children = async (indirect_partner_id: string) =>
    (
      await read<{ quotas: { quota_id: string; quota_status: string; balance: string }[] }>("resellers.listQuotas", {
        indirect_partner_id,
        limit: 100,
      })
    ).quotas;

  it("are handed on whole to each, and come back whole", async () => {
    const asked = { quota_id: quotaId, indirect_partner_ids: [reseller(0), reseller(2)], quota_amount: "100.00" };
    const said = await desk<QuotaIssuePreview>("previewQuotaIssue", asked);
    expect(said).toMatchObject({ problems: [], resellers: [{ problem: null }, { problem: null }] });
    expect(said.quotaAfter).toBe(subtractAmount(said.quotaBefore ?? "", multiplyAmount("100.00", 2)));
    const issued = await send("resellers.issueQuota", asked);
    expect(issued).toMatchObject({ state: "done", lines: [{ state: "done" }, { state: "done" }] });
    const quota_ids = issued.lines.map(({ reference }) => reference ?? "");
    const back = await desk<QuotaReclaimPreview>("previewQuotaReclaim", { quota_ids });
    expect(compareAmounts(back.total, "200")).toBe(0);
    expect(await send("resellers.reclaimQuotas", { quota_ids })).toMatchObject({ state: "done" });
    const now = await desk<QuotaIssuePreview>("previewQuotaIssue", asked);
    expect(compareAmounts(now.quotaBefore ?? "", said.quotaBefore ?? "")).toBe(0);
  });

  it("are not handed on for more than the quota holds, counted once for each reseller", async () => {
    const said = await desk<QuotaIssuePreview>("previewQuotaIssue", { quota_id: quotaId });
    const half = multiplyAmount(said.quotaBefore ?? "", 1);
    const before = await arrived("UpdateCouponQuotas");
    const { fields } = await refusalOf("resellers.issueQuota", {
      quota_id: quotaId,
      indirect_partner_ids: [reseller(0), reseller(2)],
      quota_amount: half,
    });
    expect(fields).toMatchObject([{ field: "quota_amount", rule: "quota_short" }]);
    expect(await arrived("UpdateCouponQuotas")).toBe(before);
  });

  it("of cash coupons are not handed on", async () => {
    const { quotas } = await read<{ quotas: { quota_id: string }[] }>("coupons.listQuotas", { quota_type: 1 });
    const { fields } = await refusalOf("resellers.issueQuota", {
      quota_id: quotas[0]?.quota_id,
      indirect_partner_ids: [reseller()],
      quota_amount: "1.00",
    });
    expect(fields).toContainEqual(expect.objectContaining({ field: "quota_id", rule: "quota_cash" }));
  });

  it("tell which of many resellers is a stranger", async () => {
    const asked = {
      quota_id: quotaId,
      indirect_partner_ids: [reseller(0), "0".repeat(32)],
      quota_amount: "1.00",
    };
    const said = await desk<QuotaIssuePreview>("previewQuotaIssue", asked);
    expect(said.resellers).toMatchObject([{ problem: null }, { problem: "Not a reseller of yours." }]);
    const { fields } = await refusalOf("resellers.issueQuota", asked);
    expect(fields).toMatchObject([{ field: "indirect_partner_ids.1", rule: "reseller_foreign" }]);
  });

  it("that went back already are not asked for again", async () => {
    const gone = (await children(reseller(0))).find(({ quota_status }) => quota_status === "6") ?? expect.fail();
    const before = await arrived("ReclaimCouponQuotas");
    const { fields } = await refusalOf("resellers.reclaimQuotas", { quota_ids: [gone.quota_id, "nobody"] });
    expect(fields).toMatchObject([
      { field: "quota_ids.0", rule: "quota_state" },
      { field: "quota_ids.1", rule: "quota_missing" },
    ]);
    expect(await arrived("ReclaimCouponQuotas")).toBe(before);
  });
});

describe("a reseller's customer", () => {
  const customersOf = async (indirect_partner_id: string) =>
    (await desk<{ rows: BookCustomer[] }>("findResellerCustomers", { indirect_partner_id })).rows;
  const ordinary = async () =>
    (await customersOf(reseller())).find(({ associationType, frozen }) => associationType === "2" && frozen === "0")
      ?.customerId ?? expect.fail();

  it("gets the reseller's money, and only where the reseller is named", async () => {
    const customer_id = await ordinary();
    const asked = { customer_id, amount: "3.00" };
    const before = await arrived("UpdateCustomerAccountAmount");
    expect((await refusalOf("accounts.allocate", asked)).code).toBe("foreign_customer");
    expect(await arrived("UpdateCustomerAccountAmount")).toBe(before);

    const named = { ...asked, indirect_partner_id: reseller() };
    const held = (await money(reseller())).allocatable ?? expect.fail();
    const said = await desk<TransferPreview>("previewAllocation", named);
    expect(said).toMatchObject({ giver: resellers[0]?.name, problems: [] });
    expect(await send("accounts.allocate", named)).toMatchObject({ state: "done", lines: [{ payee: customer_id }] });
    expect(compareAmounts((await money(reseller())).allocatable ?? "", subtractAmount(held, "3.00"))).toBe(0);
    const { rows } = await desk<AdjustmentPage>("adjustments", { indirect_partner_id: reseller() });
    expect(rows[0]).toMatchObject({ payee: customer_id, way: "out", amount: "-3" });
  });

  it("is a stranger to any other reseller", async () => {
    const refusal = await refusalOf("accounts.allocate", {
      customer_id: await ordinary(),
      amount: "1.00",
      indirect_partner_id: reseller(1),
    });
    expect(refusal.code).toBe("foreign_customer");
  });

  it.each([
    ["1", "transfer_referral"],
    ["2", "customer_frozen"],
  ])("who cannot be paid is refused before anything is sent (association %s: %s)", async (type, rule) => {
    const found = (await customersOf(reseller())).find(
      ({ associationType, frozen }) => associationType === type && (type === "1" || frozen !== "0"),
    );
    const { fields } = await refusalOf("accounts.allocate", {
      customer_id: found?.customerId,
      amount: "1.00",
      indirect_partner_id: reseller(),
    });
    expect(fields).toMatchObject([{ field: "customer_id", rule }]);
  });
});

describe("a statement", () => {
  it("shows what was just done first, with our receipt where Huawei's id tells, and sums that are its rows'", async () => {
    const { rows: own } = await desk<{ rows: BookCustomer[] }>("findCustomers", { associationType: "2", limit: 50 });
    const customer_id = own.find(({ frozen }) => frozen === "0")?.customerId ?? expect.fail();
    await send("accounts.allocate", { customer_id, amount: "9.90" });
    const back = await send("accounts.reclaim", { customer_id, amount: "9.90" });
    const page = await desk<AdjustmentPage>("adjustments", { limit: 100 });
    expect(page.rows[0]).toMatchObject({ payee: customer_id, way: "in", amount: "9.90", receiptId: back.id });
    expect(page.rows[1]).toMatchObject({ payee: customer_id, way: "out", amount: "-9.9" });
    const rest: AdjustmentPage["rows"] = [];
    for (let offset = 0; offset < page.total; offset += 100)
      rest.push(...(await desk<AdjustmentPage>("adjustments", { offset, limit: 100 })).rows);
    expect(rest).toHaveLength(page.total);
    expect(compareAmounts(page.sums?.net ?? "", sumAmounts(rest.flatMap(({ amount }) => amount ?? [])))).toBe(0);
    expect(sumAmounts((page.sums?.byType ?? []).map(({ amount }) => amount))).toBe(page.sums?.net);
  });

  it("of income and expenses ends in what the account holds, each balance the one before and the change", async () => {
    const { rows, sums } = await desk<ChangePage>("accountChanges", {
      balance_type: "BALANCE_TYPE_DEBIT",
      limit: 100,
    });
    for (const [at, row] of rows.slice(0, -1).entries())
      expect(sumAmounts([row.after ?? ""])).toBe(sumAmounts([rows[at + 1]?.after ?? "", row.amount ?? ""]));
    const { account_balances } = await read<{ account_balances: { account_type: string; amount: string }[] }>(
      "accounts.partnerBalances",
    );
    const cash = account_balances.find(({ account_type }) => account_type === "1");
    expect(compareAmounts(rows[0]?.after ?? "", cash?.amount ?? "")).toBe(0);
    expect(sums?.net).toBe(sumAmounts([sums?.income.amount ?? "", sums?.expense.amount ?? ""]));
  });
});
