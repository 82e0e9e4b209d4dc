import { afterAll, beforeAll, expect, inject, it } from "vitest";
import type { BalancePage, BillMonth, BillTrend } from "@/lib/desk/answers";
import { sumAmounts } from "@/lib/money";
import { beijingMonth } from "@/lib/time";
import { createTestDatabase } from "@/scripts/test/database";
import { startSandbox } from "@/scripts/test/sandbox";
import type { Actor } from "../actor";
import { database } from "../database";
import { runDesk } from "../desk/index";
import { account, huawei } from "../upstream";
import { refresh } from "./index";
import { readJob } from "./job";

const stop: (() => Promise<unknown>)[] = [];
const actor: Actor = { personId: "", name: "finance", displayName: "finance", role: "finance" };
const ask = async <T>(name: Parameters<typeof runDesk>[0], input: object) =>
  (await runDesk(name, input, actor, "en")) as T;

beforeAll(async () => {
  const made = await createTestDatabase(inject("databaseUrl"));
  const sandbox = await startSandbox({ customers: 130, seed: 5 });
  await sandbox.control("limit", { perSecond: 10_000 });
  Object.assign(process.env, {
    DATABASE_URL: made.url,
    AUTH_SECRET: "s".repeat(32),
    LOG_LEVEL: "silent",
    HUAWEICLOUD_SDK_AK: sandbox.partner.accessKey,
    HUAWEICLOUD_SDK_SK: sandbox.partner.secretKey,
    HUAWEICLOUD_SDK_DOMAIN_ID: sandbox.partner.domainId,
    HUAWEI_BSS_ENDPOINT: sandbox.endpoint,
    HUAWEI_IAM_ENDPOINT: sandbox.iam,
    HUAWEI_CALLS_PER_SECOND: "10000",
  });
  stop.push(
    () => huawei().close(),
    () => database().sql.end(),
    made.drop,
    sandbox.stop,
  );
}, 60_000);
afterAll(async () => {
  for (const step of stop) await step();
});

async function finish(kind: "balances" | "bills") {
  await refresh(kind);
  for (let look = 0; look < 300; look++) {
    const job = await readJob(await account(), kind);
    if (job.state !== "running") return job;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${kind} did not end`);
}

it("balances of all customers are copied a hundred a call; who is not told stays not available", async () => {
  await expect(finish("balances")).resolves.toMatchObject({ state: "done", done: 130, total: 130, problem: null });
  const page = await ask<BalancePage>("balances", { limit: 200 });
  expect(page.total).toBe(130);
  const referral = page.rows.filter((row) => row.associationType === "1");
  expect(referral.length).toBeGreaterThan(0);
  expect(referral.every((row) => row.amount === null && row.debt === null)).toBe(true);
  expect(page.sums.notAvailable).toBe(page.rows.filter((row) => row.amount === null).length);
  expect(page.sums.debt).toBe(sumAmounts(page.rows.map((row) => row.debt ?? "0")).replace(/^(\d+)$/, "$1.00"));
  const debts = page.rows.map((row) => Number(row.debt ?? 0));
  expect(debts).toEqual(debts.toSorted((a, b) => b - a));
});

it("two starts of one job run it once", async () => {
  const [first, second] = await Promise.all([refresh("balances"), refresh("balances")]);
  expect([first.state, second.state]).toEqual(["running", "running"]);
  expect(first.startedAt).toBe(second.startedAt);
  await finish("balances");
});

it("bill months are copied whole, and the trend adds up to the months", { timeout: 60_000 }, async () => {
  await expect(finish("bills")).resolves.toMatchObject({ state: "done", done: 54, problem: null });
  const until = beijingMonth(new Date());
  const trend = await ask<BillTrend>("billTrend", { until, months: 12, by: "service", most: 5 });
  expect(trend.cycles).toHaveLength(12);
  expect(trend.series).toHaveLength(6);
  for (const [index, cycle] of trend.cycles.entries()) {
    const month = await ask<BillMonth>("billMonth", { cycle });
    const parts = sumAmounts([month.consumption, month.refunds, month.writtenOff]);
    expect(sumAmounts([trend.totals[index] ?? "0"])).toBe(parts);
    expect(sumAmounts(trend.series.map((series) => series.amounts[index] ?? "0"))).toBe(parts);
  }
});
