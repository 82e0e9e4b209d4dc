import { rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { type BulkKind, rowsPerRequest, type TypedRow } from "@/lib/bulk/kinds";
import type { BulkCheck, BulkRun } from "@/lib/desk/bulk-answers";
import type { Actor } from "@/lib/server/actor";
import { database } from "@/lib/server/database";
import { runDesk } from "@/lib/server/desk/index";
import { checkSignIn } from "@/lib/server/sign-in/check-sign-in";
import { account, huawei } from "@/lib/server/upstream";
import { startPostgres } from "../postgres/start";
import { seedPeople } from "../seed";
import { createTestDatabase } from "../test/database";
import { startSandbox } from "../test/sandbox";

/** A write that the sandbox applied. */
export interface Applied {
  time: string;
  operation: string;
  results: { payee?: string; customerId?: string; couponId?: string; amount?: string }[];
  input: Record<string, unknown>;
}

/** Calls a second that only prepare a measurement. */
const unlimited = 100_000;

/** A database, a sandbox and the portal's own modules in this process, with flow control as given for the spends. */
export async function openBulkWorld({
  customers,
  perSecond,
}: {
  customers: number;
  perSecond: Record<string, number>;
}) {
  const data = join(process.cwd(), `.data/bench-bulk-${process.pid}`);
  const server = await startPostgres({ data });
  const made = await createTestDatabase(server.url);
  const sandbox = await startSandbox({ customers, seed: "bulk" });
  const rates = Object.entries(perSecond).map(([id, rate]) => [
    `HUAWEI_CALLS_PER_SECOND_${id.replace(".", "_").toUpperCase()}`,
    String(rate),
  ]);
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
    HUAWEI_CALLS_PER_SECOND_CUSTOMERS_LIST: String(unlimited),
    ...Object.fromEntries(rates),
  });
  await sandbox.control("limit", { perSecond: unlimited, operation: "ListSubCustomers" });
  await seedPeople(made.url, { demo: true });
  const { id: personId } = await checkSignIn({ name: "finance", password: "partner-desk" });
  const actor: Actor = { personId, name: "finance", displayName: "finance", role: "finance" };
  const ask = async <T>(name: Parameters<typeof runDesk>[0], input: object) =>
    (await runDesk(name, input, actor, "en")) as T;

  const show = (id: string) => ask<BulkRun>("bulkRun", { id });
  return {
    sandbox,
    ask,
    asker: { account: await account(), actor, language: "en" as const },
    show,
    check: (id: string) => ask<BulkCheck>("checkBulkRun", { id }),
    /** Resale customers who may get money, in a steady order. */
    payees: async (count: number): Promise<string[]> => {
      const found: string[] = [];
      for (let offset = 0; found.length < count; offset += 200) {
        const { rows } = await ask<{ rows: { customerId: string; frozen: string | null }[] }>("findCustomers", {
          associationType: "2",
          offset,
          limit: 200,
        });
        if (rows.length === 0) throw new Error(`only ${found.length} customers can be paid`);
        found.push(...rows.filter(({ frozen }) => frozen === "0").map(({ customerId }) => customerId));
      }
      return found.slice(0, count);
    },
    draft: async (kind: BulkKind, rows: readonly TypedRow[], settings: object = {}): Promise<string> => {
      const { id } = await ask<{ id: string }>("createBulkRun", { kind, name: "bench", settings });
      for (let from = 0; from < rows.length; from += rowsPerRequest)
        await ask("addBulkRows", { id, from, rows: rows.slice(from, from + rowsPerRequest) });
      return id;
    },
    until: async (id: string, isReached: (run: BulkRun) => boolean): Promise<BulkRun> => {
      for (;;) {
        const run = await show(id);
        if (isReached(run)) return run;
        if (run.state === "paused") throw new Error(`the run paused itself: ${run.problem?.title}`);
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    },
    journal: async (operation: string): Promise<Applied[]> =>
      ((await sandbox.control("journal")) as Applied[]).filter((entry) => entry.operation === operation),
    stop: async () => {
      await huawei().close();
      await database().sql.end();
      await made.drop();
      await sandbox.stop();
      await server.stop();
      for (const folder of [dirname(server.cluster), data]) rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type BulkWorld = Awaited<ReturnType<typeof openBulkWorld>>;
