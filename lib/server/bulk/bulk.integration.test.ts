import { afterAll, afterEach, beforeAll, describe, expect, inject, it, vi } from "vitest";
import { operations } from "@/lib/api/index";
import type { SpendOperation } from "@/lib/api/operation";
import type { TypedRow } from "@/lib/bulk/kinds";
import type { BookCustomer } from "@/lib/desk/answers";
import type { BulkCheck, BulkRowView, BulkRun } from "@/lib/desk/bulk-answers";
import { sumAmounts } from "@/lib/money";
import { seedPeople } from "@/scripts/seed";
import { createTestDatabase } from "@/scripts/test/database";
import { startSandbox } from "@/scripts/test/sandbox";
import type { Actor } from "../actor";
import { database } from "../database";
import { runDesk } from "../desk/index";
import { checkSignIn } from "../sign-in/check-sign-in";
import { openEntry } from "../spend/ledger";
import { EntryMoved, markSent } from "../spend/transitions";
import { huawei, account as ownAccount } from "../upstream";
import { runHere } from "./engine";
import { keyOf } from "./groups";
import { prepareStart } from "./start-run";
import { keepRunsGoing } from "./watch";

const stop: (() => unknown)[] = [];
let sandbox: Awaited<ReturnType<typeof startSandbox>>;
const actors: Record<string, Actor> = {};
let payees: BookCustomer[];

const actorOf = (name: string) => actors[name] ?? expect.fail(`nobody is called ${name}`);
const ask = async <T>(name: Parameters<typeof runDesk>[0], input: object, who = "finance") =>
  (await runDesk(name, input, actorOf(who), "en")) as T;
const journal = async (operation: string) =>
  (
    (await sandbox.control("journal")) as {
      operation: string;
      results: { payee: string; amount: string; customerId: string; code?: string }[];
    }[]
  ).filter((entry) => entry.operation === operation);

async function draft(kind: "coupon" | "allocation" | "reclaim", rows: TypedRow[], settings: object = {}) {
  const { id } = await ask<{ id: string }>("createBulkRun", { kind, name: "test", settings });
  await ask("addBulkRows", { id, from: 0, rows });
  return id;
}
const check = (id: string) => ask<BulkCheck>("checkBulkRun", { id });
const show = (id: string) => ask<BulkRun>("bulkRun", { id });
const rowsOf = async (id: string, only?: string) =>
  (await ask<{ rows: BulkRowView[] }>("bulkRows", { id, limit: 1000, ...(only && { only }) })).rows;
const start = async (id: string) => {
  const { hash } = await check(id);
  return ask<{ isStarted: boolean }>("startBulkRun", { id, hash });
};
async function until(id: string, state: string, patienceMs = 25_000) {
  for (const end = Date.now() + patienceMs; Date.now() < end; ) {
    const run = await show(id);
    if (run.state === state) return run;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return expect.fail(`the run is ${(await show(id)).state}, not ${state}`);
}
async function openQuota() {
  const listed = (await import("../upstream")).readUpstream;
  const { api } = await import("@/lib/api/index");
  const { quotas } = await listed(api.coupons.listQuotas, { quota_status_list: [0], limit: 100 });
  const now = new Date().toISOString();
  const open = quotas.filter(
    (quota) => (quota.effective_time ?? "") < now && (quota.expire_time ?? "") > now && quota.limit_infos.length === 0,
  );
  return open.sort((a, b) => Number(b.balance) - Number(a.balance))[0] ?? expect.fail("no quota");
}

beforeAll(async () => {
  const made = await createTestDatabase(inject("databaseUrl"));
  sandbox = await startSandbox({ customers: 60, seed: 21 });
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
  for (const name of ["finance", "admin", "viewer"] as const) {
    const { id } = await checkSignIn({ name, password: "partner-desk" });
    actors[name] = { personId: id, name, displayName: name, role: name };
  }
  const { rows } = await ask<{ rows: BookCustomer[] }>("findCustomers", { associationType: "2", limit: 100 });
  payees = rows.filter((row) => row.frozen === "0");
  expect(payees.length).toBeGreaterThan(12);
  stop.unshift(keepRunsGoing());
}, 60_000);
afterEach(() => sandbox.control("faults", undefined, "DELETE"));
afterAll(async () => {
  for (const step of stop) await step();
});

const payee = (at: number) => payees[at]?.customerId ?? expect.fail("too few customers");

describe("the dry run", () => {
  it("names every row that cannot run, with why, and what the others come to", async () => {
    const frozen = (await ask<{ rows: BookCustomer[] }>("findCustomers", { limit: 200 })).rows.find(
      (row) => row.frozen === "1" || row.frozen === "2",
    );
    const id = await draft("allocation", [
      { payee: payee(0), amount: "1.50" },
      { payee: payees[1]?.accountName ?? "", amount: " 2.25 " },
      { payee: payee(2), amount: "40,00" },
      { payee: payee(3), amount: "４０" },
      { payee: payee(4), amount: "1e3" },
      { payee: payee(5), amount: "-1" },
      { payee: payee(6), amount: "0" },
      { payee: payee(7), amount: "1.005" },
      { payee: "nobody", amount: "1" },
      { payee: frozen?.customerId ?? "", amount: "1" },
      { payee: payee(0), amount: "9" },
      { payee: payee(8), amount: "40", isSplit: true },
      { payee: payee(9), amount: "999999999999" },
    ]);
    const told = await check(id);
    expect(told).toMatchObject({ rows: 13, runnable: 2, withProblems: 11, total: "3.75", calls: 2, seconds: 1 });
    const bad = await rowsOf(id, "problems");
    expect(bad.map(({ problems }) => problems.map(({ rule }) => rule).join())).toEqual([
      "amount_any_comma",
      "amount_full_width",
      "amount_exponent",
      "amount_negative",
      "positive",
      "amount_decimals",
      "customer_foreign",
      "customer_frozen",
      "payee_twice",
      "row_split",
      "run_short",
    ]);
    expect(bad.every(({ problems }) => problems.every(({ message }) => message.length > 5))).toBe(true);
    await ask("changeBulkRow", { id, position: 2, typed: { payee: payee(2), amount: "40.00" } });
    await ask("leaveOutBulkRows", { id, rows: "problems", isLeftOut: true });
    await ask("changeBulkRow", { id, position: 2, typed: { payee: payee(2), amount: "40.00" } });
    expect(await check(id)).toMatchObject({ runnable: 3, withProblems: 0, leftOut: 10, total: "43.75" });
  });

  it("starts nothing when what was checked is not what would be sent", async () => {
    const id = await draft("allocation", [{ payee: payee(0), amount: "1.00" }]);
    const { hash } = await check(id);
    await ask("changeBulkRow", { id, position: 0, typed: { payee: payee(0), amount: "2.00" } });
    const before = (await journal("UpdateCustomerAccountAmount")).length;
    expect(await ask("startBulkRun", { id, hash })).toMatchObject({ isStarted: false, check: { total: "2" } });
    expect((await show(id)).state).toBe("draft");
    expect((await journal("UpdateCustomerAccountAmount")).length).toBe(before);
  });
});

describe("a run", () => {
  it("sends equal coupons in one call, the others apart, and each row ends with its own outcome", async () => {
    const quota = await openQuota();
    const before = (await journal("CreatePartnerCoupons")).length;
    await sandbox.control("faults", {
      kind: "error",
      operation: "coupons.issue",
      customer: payee(2),
      errorCode: "CBC.99000021",
      count: 1,
    });
    const id = await draft(
      "coupon",
      [0, 1, 2, 3, 4].map((at) => ({ payee: payee(at), amount: at === 4 ? "6" : "5.00" })),
      { quotaId: quota.quota_id },
    );
    expect(await start(id)).toMatchObject({ isStarted: true });
    expect(await until(id, "done")).toMatchObject({ done: 4, refused: 1, unknown: 0, groups: 2, doneAmount: "21.00" });
    expect((await journal("CreatePartnerCoupons")).length).toBe(before + 2);
    const refused = await rowsOf(id, "refused");
    expect(refused).toMatchObject([{ customerId: payee(2), vendor: { code: "CBC.99000021" } }]);
    const { id: again } = await ask<{ id: string }>("retryBulkRun", { id, name: "again" });
    expect((await rowsOf(again)).map(({ typed }) => typed)).toEqual([{ payee: payee(2), amount: "5.00" }]);
  });

  it("tries what the gateway threw away again, and moves each amount once", async () => {
    const before = (await journal("UpdateCustomerAccountAmount")).length;
    await sandbox.control("faults", { kind: "429", operation: "accounts.allocate", count: 5 });
    const rows = payees.slice(0, 12).map((row, at) => ({ payee: row.customerId, amount: `${at + 1}.11` }));
    const id = await draft("allocation", rows);
    await start(id);
    expect(await until(id, "done")).toMatchObject({ done: 12, refused: 0, unknown: 0 });
    const moved = (await journal("UpdateCustomerAccountAmount")).slice(before).flatMap(({ results }) => results);
    expect(moved.map((one) => one.payee).sort()).toEqual(rows.map((row) => row.payee).sort());
    expect(sumAmounts(moved.map(({ amount }) => amount))).toBe(sumAmounts(rows.map(({ amount }) => amount)));
  });

  it("pays one customer twice when that is meant, one after the other", async () => {
    const before = (await journal("UpdateCustomerAccountAmount")).length;
    const id = await draft(
      "allocation",
      ["1.00", "1.00", "2.00"].map((amount) => ({ payee: payee(0), amount })),
      { isTwiceMeant: true },
    );
    expect(await check(id)).toMatchObject({ runnable: 3, twice: 2 });
    await start(id);
    expect(await until(id, "done")).toMatchObject({ done: 3, doneAmount: "4.00" });
    expect((await journal("UpdateCustomerAccountAmount")).length).toBe(before + 3);
  });

  it("stops at a pause, goes on when told, and what a cancelled run had sent stays sent", async () => {
    const rows = payees.slice(0, 12).flatMap((row) => [1, 2, 3].map(() => ({ payee: row.customerId, amount: "0.10" })));
    const before = (await journal("UpdateCustomerAccountAmount")).length;
    const id = await draft("allocation", rows, { isTwiceMeant: true });
    await start(id);
    await new Promise((resolve) => setTimeout(resolve, 700));
    await ask("pauseBulkRun", { id }, "admin");
    const applied = async () => (await journal("UpdateCustomerAccountAmount")).length - before;
    // What was on its way when the run was stopped comes to its end; then nothing leaves any more.
    const standStill = () =>
      vi.waitFor(
        async () => {
          const [earlier, run] = [await applied(), await show(id)];
          await new Promise((resolve) => setTimeout(resolve, 1_500));
          expect([run.done, await applied()]).toEqual([earlier, earlier]);
          return run;
        },
        { timeout: 30_000, interval: 100 },
      );
    const paused = await standStill();
    expect(paused).toMatchObject({ state: "paused", unknown: 0 });
    expect(paused.waiting).toBeGreaterThan(0);
    await expect(ask("resumeBulkRun", { id }, "admin")).rejects.toMatchObject({ code: "not_allowed" });
    await ask("resumeBulkRun", { id });
    await new Promise((resolve) => setTimeout(resolve, 500));
    await ask("cancelBulkRun", { id });
    expect((await standStill()).done).toBeGreaterThan(paused.done);
  }, 90_000);

  it("whose process died before it sent goes on with those rows too, once, and the dead one can send them no more", async () => {
    const some = payees.slice(0, 3).map(({ customerId }) => ({ payee: customerId, amount: "1.73" }));
    const id = await draft("allocation", some);
    const { hash } = await check(id);
    const account = await ownAccount();
    const asker = { account, actor: actorOf("finance"), language: "en" } as const;
    await prepareStart(id, hash, asker);
    const operation = operations.get("accounts.allocate") as SpendOperation;
    const intents = await Promise.all(
      some.map(({ payee, amount }, at) =>
        openEntry({
          ...{ account, operation, actor: asker.actor, args: { customer_id: payee, amount } },
          key: keyOf(id, { number: at + 1, attempt: 1 }),
        }),
      ),
    );
    await runHere(id);
    const ended = await until(id, "done");
    expect(ended).toMatchObject({ done: 3, refused: 0, unknown: 0 });
    const moved = (await journal("UpdateCustomerAccountAmount")).flatMap(({ results }) => results);
    expect(moved.filter(({ amount }) => Number(amount) === 1.73)).toHaveLength(3);
    for (const { entry } of intents)
      await expect(markSent(entry.id, { recordIds: null, balances: {} })).rejects.toBeInstanceOf(EntryMoved);
  });

  it("is nobody's who may not spend", async () => {
    await expect(ask("bulkRuns", {}, "viewer")).rejects.toMatchObject({ code: "not_allowed" });
    const id = await draft("allocation", [{ payee: payee(0), amount: "1" }]);
    await expect(ask("startBulkRun", { id, hash: "x" }, "admin")).rejects.toMatchObject({ code: "not_allowed" });
  });

  it("with a lost answer leaves that row unknown, and never sends it again", async () => {
    const before = (await journal("UpdateCustomerAccountAmount")).length;
    await sandbox.control("faults", { kind: "drop-after", operation: "accounts.allocate", count: 1 });
    const id = await draft(
      "allocation",
      [5, 6, 7].map((at) => ({ payee: payee(at), amount: "3.33" })),
    );
    await start(id);
    expect(await until(id, "done")).toMatchObject({ done: 2, unknown: 1, refused: 0 });
    expect((await journal("UpdateCustomerAccountAmount")).length).toBe(before + 3);
  });
});
