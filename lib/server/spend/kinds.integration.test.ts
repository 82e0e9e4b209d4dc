import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { operations } from "@/lib/api/index";
import type { Operation, SpendOperation } from "@/lib/api/operation";
import type { TransferPreview } from "@/lib/desk/answers";
import { compareAmounts } from "@/lib/money";
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
let keys = 0;

const operation = (id: string): Operation => operations.get(id) ?? expect.fail(`${id} is not declared`);
const read = (id: string, input: object = {}) => invoke(operation(id), input as Record<string, unknown>, actor);
const send = (id: string, input: object) =>
  spend(operation(id) as SpendOperation, input as Record<string, unknown>, actor, {
    key: `kinds-${process.pid}-${String(++keys).padStart(8, "0")}`,
    language: "en",
  });
const customersOf = async (association_type: string) => {
  const listed = await read("customers.list", { association_type, limit: 100 });
  return (listed as { customer_infos: { customer_id: string; is_frozen: string }[] }).customer_infos;
};
const resale = async (isFrozen = false) =>
  (await customersOf("2")).find((row) => (row.is_frozen !== "0") === isFrozen)?.customer_id ?? expect.fail();

beforeAll(async () => {
  const made = await createTestDatabase(inject("databaseUrl"));
  sandbox = await startSandbox({ customers: 40, seed: 12 });
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
}, 60_000);
afterAll(async () => {
  for (const one of stop) await one();
});

describe("an allocation on the one road to Huawei", () => {
  it("is done, with Huawei's transfer id as its reference", async () => {
    const customer_id = await resale();
    const receipt = await send("accounts.allocate", { customer_id, amount: "10.50" });
    expect(receipt).toMatchObject({ state: "done", total: "10.5", lines: [{ payee: customer_id, state: "done" }] });
    expect(receipt.lines[0]?.reference).toMatch(/^AD20/);
  });

  it("whose answer is lost is unknown, and stands in the records with customer, type, amount and time", async () => {
    // It holds its payee, so it is somebody whom no other test pays.
    const customer_id = (await customersOf("2")).filter(({ is_frozen }) => is_frozen === "0")[3]?.customer_id;
    await sandbox.control("faults", { kind: "drop-after", operation: "accounts.allocate", count: 1 });
    expect(await send("accounts.allocate", { customer_id, amount: "77.77" })).toMatchObject({ state: "unknown" });
    const { records } = (await read("accounts.listAdjustments", {
      customer_id,
      operation_type: "SOURCE_OPERATION_BEADJUST",
      limit: 100,
    })) as { records: { amount: string }[] };
    expect(records.filter(({ amount }) => amount === "77.77")).toHaveLength(1);
  });

  it.each([
    ["a referral customer", async () => (await customersOf("1"))[0]?.customer_id, "transfer_referral"],
    ["a frozen customer", () => resale(true), "customer_frozen"],
  ])("to %s is refused before anything is sent", async (_, customerOf, rule) => {
    const calls = async () =>
      JSON.stringify(((await sandbox.control("calls")) as Record<string, unknown>).UpdateCustomerAccountAmount);
    const customer_id = await customerOf();
    const before = await calls();
    const refusal = await send("accounts.allocate", { customer_id, amount: "1.00" }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Problem);
    expect((refusal as Problem).fields).toMatchObject([{ field: "customer_id", rule }]);
    expect(await calls()).toBe(before);
  });

  it.each([
    ["accounts.allocate", "allocatable_short"],
    ["accounts.reclaim", "balance_short"],
  ])("by %s of more than there is is refused before anything is sent", async (id, rule) => {
    const customer_id = await resale();
    const refusal = await send(id, { customer_id, amount: "99999999.00" }).catch((error: unknown) => error);
    expect((refusal as Problem).fields).toMatchObject([{ field: "amount", rule }]);
  });

  it("is told beforehand: what both ends hold, before and after", async () => {
    const customer_id = await resale();
    const asked = { customer_id, amount: "10.00" };
    const before = (await runDesk("previewAllocation", asked, actor, "en")) as TransferPreview;
    await send("accounts.allocate", asked);
    const after = (await runDesk("previewAllocation", asked, actor, "en")) as TransferPreview;
    expect(before.problems).toEqual([]);
    for (const end of ["allocatable", "balance"] as const)
      expect(compareAmounts(after[end].before ?? "", before[end].after ?? "")).toBe(0);
  });

  it("comes back from a frozen customer", async () => {
    const customer_id = await resale(true);
    expect(await send("accounts.reclaim", { customer_id, amount: "0.01" })).toMatchObject({ state: "done" });
  });
});

describe("a coupon reclaim on the one road to Huawei", () => {
  it("is done by an answer without a body", async () => {
    const { user_coupons } = (await read("coupons.listIssued", { status: 2, limit: 100 })) as {
      user_coupons: { coupon_id: string; expire_time: string }[];
    };
    const usable = user_coupons.find(({ expire_time }) => Date.parse(expire_time) > Date.now()) ?? expect.fail();
    const { coupon_id } = usable;
    expect(await send("coupons.reclaim", { coupon_id })).toMatchObject({
      state: "done",
      lines: [{ payee: coupon_id, state: "done", reference: coupon_id }],
    });
  });
});

it("a statement of more than a year is refused before anything is sent", async () => {
  const asked = read("accounts.listChanges", {
    balance_type: "BALANCE_TYPE_DEBIT",
    trade_time_begin: "2024-01-01",
    trade_time_end: "2026-01-01",
  });
  await expect(asked).rejects.toMatchObject({ issues: [{ message: "days_span" }] });
});
