import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { keptMonths } from "@/lib/billing-month";
import { createTestDatabase } from "@/scripts/test/database";
import { startSandbox } from "@/scripts/test/sandbox";
import { database } from "../../database";
import { huawei } from "../../upstream";
import { listCycles } from "./cycles";
import { syncBills } from "./sync";
import { differences } from "./testing/differences";

const stop: (() => Promise<unknown>)[] = [];
let sandbox: Awaited<ReturnType<typeof startSandbox>>;
const sql = () => database().sql;
const run = () => syncBills({ signal: new AbortController().signal });

/** Answered calls of the records since the counts were cleared, by status. */
async function calls(): Promise<Record<string, number>> {
  const all = (await sandbox.control("calls")) as Record<string, { answered: Record<string, number> }>;
  return all.ListSubCustomerBillDetail?.answered ?? {};
}
const pagesOfAll = async () => {
  const [row] = await sql()<{ pages: number }[]>`
    select sum(greatest(1, ceil(total / 100.0)))::int as pages from bill_unit`;
  return row?.pages ?? 0;
};

beforeAll(async () => {
  const made = await createTestDatabase(inject("databaseUrl"));
  sandbox = await startSandbox({ customers: 16, seed: 5 });
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

describe("the copy of bills", () => {
  it("goes on where it was stopped, and asks for no page twice but those that were on their way", {
    timeout: 90_000,
  }, async () => {
    let stopped = 0;
    for (const millis of [300, 700, 500]) {
      const signal = AbortSignal.timeout(millis);
      await syncBills({ signal }).catch((error: unknown) => {
        if (!signal.aborted) throw error;
        stopped += 1;
      });
      await expect(differences(sql())).resolves.toEqual([]);
    }
    expect(stopped).toBe(3);
    await expect(run()).resolves.toBe("done");
    const asked = (await calls())[200] ?? 0;
    const pages = await pagesOfAll();
    expect(pages).toBeGreaterThan(100);
    expect(asked).toBeGreaterThanOrEqual(pages);
    expect(asked).toBeLessThanOrEqual(pages + stopped * 32);
  });

  it("holds every cycle, each customer as often as Huawei counts, in rows and sums alike", async () => {
    const cycles = await listCycles(
      sql(),
      (await sql()<{ account: string }[]>`select account from bill_cycle`)[0]?.account ?? "",
    );
    expect(cycles).toHaveLength(keptMonths);
    expect(cycles.filter(({ state }) => state === "final").length).toBeGreaterThanOrEqual(keptMonths - 2);
    const wrong = await sql()`
      select unit.cycle, unit.customer_id from bill_unit unit
      where state <> 'whole' or total is distinct from rows or aside <> 0 or rows <> (select count(*) from bill_row record
        where record.account = unit.account and record.cycle = unit.cycle and record.customer_id = unit.customer_id)`;
    expect([...wrong]).toEqual([]);
    await expect(differences(sql())).resolves.toEqual([]);
  });

  it("has nothing to read when nothing can have changed", async () => {
    await sandbox.control("reset", {});
    await sandbox.control("limit", { perSecond: 10_000 });
    await expect(run()).resolves.toBe("done");
    expect(await calls()).toEqual({});
  });

  it("reads the months that are not final once more after a publication, and puts them in the place of the old", {
    timeout: 60_000,
  }, async () => {
    await sql()`update bill_cycle set started_at = started_at - interval '2 days'`;
    const [before] = await sql()`select sum(due)::text as due, sum(records)::int as records from bill_by_service`;
    await expect(run()).resolves.toBe("done");
    expect((await calls())[200]).toBeGreaterThan(0);
    const [after] = await sql()`select sum(due)::text as due, sum(records)::int as records from bill_by_service`;
    expect(after).toEqual(before);
    expect([...(await sql()`select 1 from bill_row_next`)]).toEqual([]);
    await expect(differences(sql())).resolves.toEqual([]);
  });

  it("comes through a storm of refusals, and one process at a time reads", { timeout: 90_000 }, async () => {
    await sql()`update bill_cycle set started_at = started_at - interval '2 days' where state <> 'final'`;
    for (const kind of ["429", "502", "503", "truncate", "drop-after"])
      await sandbox.control("faults", { kind, operation: "ListSubCustomerBillDetail", count: 6 });
    const reading = run();
    await new Promise((resolve) => setTimeout(resolve, 100));
    await expect(run()).resolves.toBe("busy");
    await expect(reading).resolves.toBe("done");
    await expect(differences(sql())).resolves.toEqual([]);
  });
});
