import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { operations } from "@/lib/api/index";
import type { Operation, SpendOperation } from "@/lib/api/operation";
import type { Receipt } from "@/lib/desk/answers";
import type { Actor } from "@/lib/server/actor";
import { database } from "@/lib/server/database";
import { invoke } from "@/lib/server/invoke";
import { checkSignIn } from "@/lib/server/sign-in/check-sign-in";
import { spend } from "@/lib/server/spend/spend";
import { huawei } from "@/lib/server/upstream";
import { seedPeople } from "../seed";
import { createTestDatabase } from "../test/database";
import { startSandbox } from "../test/sandbox";
import type { ChildOrder } from "./steps";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Bundles the processes that are killed, so that each starts in a fraction of a second. */
async function bundle(): Promise<{ child: string; worker: string }> {
  const outdir = join(root, `.data/drill-${process.pid}`);
  await build({
    absWorkingDir: root,
    entryPoints: { child: "scripts/drill/child.ts", worker: "scripts/drill/worker.ts" },
    outdir,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    packages: "external",
    format: "esm",
    conditions: ["react-server"],
    alias: { "@": root.replace(/[\\/]$/, "") },
    logLevel: "warning",
  });
  return { child: join(outdir, "child.mjs"), worker: join(outdir, "worker.mjs") };
}

const environment = (url: string, sandbox: Awaited<ReturnType<typeof startSandbox>>) => ({
  DATABASE_URL: url,
  AUTH_SECRET: "s".repeat(32),
  UPSTREAM_KIND: "sandbox",
  LOG_LEVEL: "silent",
  HUAWEICLOUD_SDK_AK: sandbox.partner.accessKey,
  HUAWEICLOUD_SDK_SK: sandbox.partner.secretKey,
  HUAWEI_BSS_ENDPOINT: sandbox.endpoint,
  HUAWEI_IAM_ENDPOINT: sandbox.iam,
  HUAWEI_CALLS_PER_SECOND: "5000",
  SETTLE_EVERY_SECONDS: "1",
  SETTLE_AFTER_SECONDS: "3",
  SETTLE_ABANDONED_SECONDS: "8",
});

/** One database, one sandbox and two workers for a whole drill, and the ways to spend there. */
export async function openDrill(databaseUrl: string, { seed }: { seed: string }) {
  const [made, bundles, sandbox] = await Promise.all([
    createTestDatabase(databaseUrl),
    bundle(),
    startSandbox({ customers: 900, seed, args: ["--partner", "distributor", "--resellers", "200"] }),
  ]);
  await sandbox.control("limit", { perSecond: 100_000 });
  const own = environment(made.url, sandbox);
  Object.assign(process.env, own);
  await seedPeople(made.url, { demo: true });
  const { id: personId } = await checkSignIn({ name: "finance", password: "partner-desk" });
  const actor: Actor = { personId, name: "finance", displayName: "finance", role: "finance" };
  const operation = (id: string): Operation => {
    const found = operations.get(id);
    if (!found) throw new Error(`${id} is not declared`);
    return found;
  };
  const start = (file: string, ...words: string[]) =>
    spawn(process.execPath, ["--conditions=react-server", file, ...words], {
      cwd: root,
      stdio: ["pipe", "ignore", "inherit"],
      env: { ...process.env, ...own, NODE_OPTIONS: "" },
    });
  const workers = [start(bundles.worker), start(bundles.worker)];
  process.once("exit", () => {
    for (const worker of workers) worker.kill("SIGKILL");
  });
  return {
    sandbox,
    personId,
    database: database(),
    read: (id: string, input: object = {}) => invoke(operation(id), input as Record<string, unknown>, actor),
    spend: (id: string, input: object, key: string): Promise<Receipt> =>
      spend(operation(id) as SpendOperation, input as Record<string, unknown>, actor, { key, language: "en" }),
    /** Spends in a process of its own that kills itself on the way; whether it did. */
    spendAndDie: (order: ChildOrder) =>
      new Promise<boolean>((resolve) => {
        const child = start(bundles.child, JSON.stringify(order));
        child.once("exit", (_, signal) => resolve(signal === "SIGKILL"));
      }),
    /** Kills one of the two workers as hard, and starts another in its place. */
    replaceWorker() {
      workers.shift()?.kill("SIGKILL");
      workers.push(start(bundles.worker));
    },
    async close(): Promise<void> {
      for (const worker of workers) worker.kill("SIGKILL");
      rmSync(dirname(bundles.child), { recursive: true, force: true });
      await huawei().close();
      await database().sql.end();
      await made.drop();
      await sandbox.stop();
    },
  };
}

export type Drill = Awaited<ReturnType<typeof openDrill>>;
