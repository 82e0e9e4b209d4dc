import { spawn } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { build } from "esbuild";
import { createTestDatabase } from "../test/database";
import { startSandbox, type TestSandbox } from "../test/sandbox";
import type { Figure } from "./figures";
import { liftedCallsPerSecond } from "./portal-under-test";

const ceilingRows = 1_000; // 10 calls a second of 100 records each
const steadySeconds = 40;
const liftedSeconds = 15;

interface Rate {
  perSecond: number;
}

/** Bundles the processes that read, so that what is measured is not how they are loaded. */
async function bundle(): Promise<string> {
  const folder = join(process.cwd(), `.data/bench-bill-sync-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: ["scripts/bench/bill-sync-run.ts", "scripts/bench/sequential-bills.ts"],
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    packages: "external",
    format: "esm",
    conditions: ["react-server"],
    alias: { "@": process.cwd() },
    logLevel: "warning",
  });
  return folder;
}

async function run(file: string, words: readonly string[], environment: Record<string, string>): Promise<Rate> {
  const child = spawn(process.execPath, ["--conditions=react-server", file, ...words], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, NODE_OPTIONS: "", ...environment },
  });
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).once("line", (line) => resolve(JSON.parse(line)));
    child.once("exit", (code) => code && reject(new Error(`${file} ended with ${code}`)));
  });
}

const environmentOf = (url: string, sandbox: TestSandbox, perSecond: string) => ({
  DATABASE_URL: url,
  AUTH_SECRET: "s".repeat(32),
  UPSTREAM_KIND: "sandbox",
  LOG_LEVEL: "silent",
  HUAWEICLOUD_SDK_AK: sandbox.partner.accessKey,
  HUAWEICLOUD_SDK_SK: sandbox.partner.secretKey,
  HUAWEICLOUD_SDK_DOMAIN_ID: sandbox.partner.domainId,
  HUAWEI_BSS_ENDPOINT: sandbox.endpoint,
  HUAWEI_IAM_ENDPOINT: sandbox.iam,
  HUAWEI_CALLS_PER_SECOND: perSecond,
});

const cycleBefore = (now: Date) =>
  new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, 2)).toISOString().slice(0, 7);

/**
 * How fast records come into the copy: at Huawei's ceiling, with the ceiling lifted at both ends, and beside that the
 * loop that people write with the official SDK, all against one sandbox and one server.
 */
export async function measureBillSync(databaseUrl: string): Promise<Figure[]> {
  const [made, folder, sandbox] = await Promise.all([
    createTestDatabase(databaseUrl),
    bundle(),
    // Bills by the hour: pages are full then, as the ceiling in records a second takes for granted.
    startSandbox({ customers: 1_000, seed: "bench", args: ["--usage", "hourly"] }),
  ]);
  try {
    const reader = join(folder, "bill-sync-run.mjs");
    const steady = await run(reader, [String(steadySeconds)], environmentOf(made.url, sandbox, "10"));
    const calls = (await sandbox.control("calls")) as Record<string, { answered: Record<string, number> }>;
    const tooFast = Object.values(calls).reduce((sum, { answered }) => sum + (answered[429] ?? 0), 0);
    await sandbox.control("limit", { perSecond: 100_000 });
    const lifted = await run(reader, [String(liftedSeconds)], environmentOf(made.url, sandbox, liftedCallsPerSecond));
    const loop = await run(
      join(folder, "sequential-bills.mjs"),
      [String(liftedSeconds), cycleBefore(new Date())],
      environmentOf(made.url, sandbox, liftedCallsPerSecond),
    );
    return [
      { what: "records a second at 10 calls a second", measured: steady.perSecond, unit: "/s" },
      { what: "… of the ceiling of 1,000", measured: (steady.perSecond / ceilingRows) * 100, unit: "%", atLeast: 95 },
      { what: "… calls that came too fast", measured: tooFast, unit: "calls", atMost: 0 },
      { what: "records a second, ceiling lifted", measured: lifted.perSecond, unit: "/s", atLeast: 20_000 },
      { what: "… one after the other with the SDK core", measured: loop.perSecond, unit: "/s" },
      { what: "… ratio of the two", measured: lifted.perSecond / loop.perSecond, unit: "×", atLeast: 5 },
    ];
  } finally {
    await sandbox.stop();
    await made.drop();
    rmSync(folder, { recursive: true, force: true });
  }
}
