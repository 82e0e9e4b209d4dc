import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { BillException, ReconciledCycle } from "@/lib/desk/bill-exceptions";
import { subtractAmount } from "@/lib/money";
import { beijingMonth, shiftMonth } from "@/lib/time";
import { seedPeople } from "@/scripts/seed";
import { createTestDatabase } from "@/scripts/test/database";
import { startSandbox } from "@/scripts/test/sandbox";
import type { Actor } from "../../actor";
import { database } from "../../database";
import { runDesk } from "../../desk/index";
import { refresh } from "../../jobs/index";
import { readJob } from "../../jobs/job";
import { checkSignIn } from "../../sign-in/check-sign-in";
import { account, huawei } from "../../upstream";
import { syncBills } from "../sync/sync";
import { checkCycle } from "./check-cycle";

const stop: (() => unknown)[] = [];
const cycle = shiftMonth(beijingMonth(new Date()), -3);
let actor: Actor;
const ask = async <T>(name: Parameters<typeof runDesk>[0], input: object = {}, by = actor) =>
  (await runDesk(name, input, by, "en")) as T;
const month = async () =>
  (await ask<ReconciledCycle[]>("billReconcile")).find((one) => one.cycle === cycle) ?? expect.fail("no month");
const exceptions = async (state?: string) =>
  (await ask<{ rows: BillException[] }>("billExceptions", { cycle, ...(state && { state }) })).rows;

beforeAll(async () => {
  const made = await createTestDatabase(inject("databaseUrl"));
  const sandbox = await startSandbox({ customers: 12, seed: 5 });
  await sandbox.control("limit", { perSecond: 10_000 });
  Object.assign(process.env, {
    DATABASE_URL: made.url,
    AUTH_SECRET: "s".repeat(32),
    UPSTREAM_KIND: "sandbox",
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
  await seedPeople(made.url, { demo: true });
  const { id } = await checkSignIn({ name: "finance", password: "partner-desk" });
  actor = { personId: id, name: "finance", displayName: "finance", role: "finance" };
  await syncBills({ signal: new AbortController().signal });
  await refresh("bills");
  for (let look = 0; look < 300 && (await readJob(await account(), "bills")).state === "running"; look++)
    await new Promise((resolve) => setTimeout(resolve, 100));
}, 90_000);
afterAll(async () => {
  for (const step of stop) await step();
});

describe("figures that must agree", () => {
  it("do, in every final month, apart from rounding", async () => {
    const months = await ask<ReconciledCycle[]>("billReconcile");
    const final = months.filter((one) => one.isComparable);
    expect(final.length).toBeGreaterThanOrEqual(16);
    for (const one of final) {
      expect(one.unexplained).toBe("0");
      expect(one.rounding).toBe(subtractAmount(one.records ?? "", one.sums ?? ""));
      expect(one.rowsKept).toBe(one.rowsTold);
    }
    expect(final.some((one) => Number(one.rounding) > 0)).toBe(true);
    expect(months[0]).toMatchObject({ isComparable: false, rounding: null, unexplained: null });
    expect(await exceptions()).toEqual([]);
  });

  it("become an exception where they differ, which is explained, opens when it changes and closes by itself", async () => {
    const [victim] = await database().sql`
      select customer_id as id from bill_sum where cycle = ${cycle} and bill_type = '0' limit 1`;
    const change = (by: string) => database().sql`
      update bill_sum set amount = amount + ${by}::numeric where ctid = (select ctid from bill_sum
        where cycle = ${cycle} and customer_id = ${victim?.id} and bill_type = '0' limit 1)`;
    await change("5.00");
    await checkCycle(await account(), cycle);
    const [open] = await exceptions("open");
    expect(open).toMatchObject({ customerId: victim?.id, kind: "sum", state: "open" });
    const rounding = subtractAmount(open?.told ?? "", open?.kept ?? "");
    expect(Number(rounding)).toBeCloseTo(5, 0);
    expect((await month()).unexplained).toBe(subtractAmount(open?.kept ?? "", open?.told ?? ""));

    const key = { cycle, customerId: victim?.id, kind: "sum" };
    await expect(ask("explainBillException", { ...key, state: "explained", note: " " })).rejects.toMatchObject({
      code: "bad_input",
    });
    await ask("explainBillException", { ...key, state: "explained", note: "a late adjustment" });
    await checkCycle(await account(), cycle);
    expect(await exceptions("explained")).toMatchObject([
      { note: "a late adjustment", personName: expect.any(String) },
    ]);
    expect(await month()).toMatchObject({ open: 0, explained: 1 });

    await change("1.00");
    await checkCycle(await account(), cycle);
    expect(await exceptions("open")).toMatchObject([{ note: "a late adjustment" }]);
    await change("-6.00");
    await checkCycle(await account(), cycle);
    expect(await exceptions("open")).toEqual([]);
    expect(await exceptions("closed")).toHaveLength(1);
    expect((await month()).unexplained).toBe("0");
    const [entry] = await database().sql`select action, subject_id from audit where action = 'bills.explained'`;
    expect(entry).toMatchObject({ subject_id: `${cycle} ${victim?.id}` });
  });

  it("tell of records that are missing or could not be read", async () => {
    await database().sql`update bill_unit set total = total + 1, aside = 2 where cycle = ${cycle} and customer_id = (
      select min(customer_id) from bill_unit where cycle = ${cycle})`;
    await checkCycle(await account(), cycle);
    expect((await exceptions("open")).map(({ kind }) => kind).sort()).toEqual(["aside", "count"]);
  });

  it("are explained by finance alone", async () => {
    const viewer: Actor = { ...actor, role: "viewer" };
    const input = { cycle, customerId: "c", kind: "sum", state: "open", note: "" };
    await expect(ask("explainBillException", input, viewer)).rejects.toMatchObject({ code: "not_allowed" });
    await expect(ask("explainBillException", input)).rejects.toMatchObject({ code: "not_found" });
  });
});
