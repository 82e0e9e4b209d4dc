import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { createInterface } from "node:readline";
import type { FullConfig } from "@playwright/test";

/** What `npm run up -- --json` says when everything runs. */
export interface Portal {
  url: string;
  databaseUrl: string;
  sandbox: {
    endpoint: string;
    iam: string;
    partner: { secretKey: string; accessKey: string; domainId: string };
    customers: { customerId: string }[];
  };
  signIns: { name: string; password: string; role: string }[];
  pids: { portal: number; sandbox: number; postgres: number };
}

/** Starts the whole product for each worker as a person would, on free ports with fresh data, and stops it after the last test. */
export default async function startPortals({ workers }: FullConfig): Promise<() => Promise<void>> {
  // The first one builds what the others only serve.
  const started = [await startPortal(0)];
  for (let worker = 1; worker < workers; worker++) started.push(await startPortal(worker));
  process.env.PORTALS = JSON.stringify(started.map(({ portal }) => portal));
  return async () => {
    await Promise.all(started.map(({ stop }) => stop()));
  };
}

async function startPortal(worker: number): Promise<{ portal: Portal; stop: () => Promise<void> }> {
  const data = `.data/e2e-${process.pid}-${worker}`;
  const up = spawn(
    process.execPath,
    ["scripts/up.mjs", "--json", "--port", "0", "--data", data, "--customers", "40", "--seed", "7"],
    {
      stdio: ["ignore", "pipe", "inherit"],
      env: {
        ...process.env,
        DESIGN_PAGE: "true",
        SETTLE_EVERY_SECONDS: "1",
        STEP_UP_ABOVE: "9000",
        // Bills are copied before the first test: faults that a test orders must not hit a sync behind its back.
        BILL_SYNC_IN_PORTAL: "no",
      },
    },
  );
  const ready = new Promise<string>((resolve, reject) => {
    createInterface({ input: up.stdout }).once("line", resolve);
    up.once("exit", (code) => reject(new Error(`npm run up ended with ${code} before it was ready`)));
  });
  const portal = JSON.parse(await ready) as Portal;
  await copyBills(portal);
  return {
    portal,
    stop: async () => {
      const ended = new Promise((resolve) => up.once("exit", resolve));
      up.kill("SIGTERM");
      await ended;
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** Copies all bills with flow control lifted, by the command that people have for it. */
async function copyBills({ databaseUrl, sandbox }: Portal): Promise<void> {
  const limit = (perSecond: number | null) =>
    Promise.all(
      ["ListSubCustomerBillDetail", "ListConsumeSubCustomers"].map((operation) =>
        fetch(`${sandbox.endpoint}/__control/limit`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ perSecond, operation }),
        }),
      ),
    );
  await limit(100_000);
  const sync = spawn("npm", ["run", "-s", "sync"], {
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      AUTH_SECRET: "e2e-only-".repeat(4),
      HUAWEICLOUD_SDK_AK: sandbox.partner.accessKey,
      HUAWEICLOUD_SDK_SK: sandbox.partner.secretKey,
      HUAWEICLOUD_SDK_DOMAIN_ID: sandbox.partner.domainId,
      HUAWEI_BSS_ENDPOINT: sandbox.endpoint,
      HUAWEI_IAM_ENDPOINT: sandbox.iam,
      HUAWEI_CALLS_PER_SECOND: "100000",
    },
  });
  const code = await new Promise((resolve) => sync.once("exit", resolve));
  if (code !== 0) throw new Error(`npm run sync ended with ${code}`);
  await limit(null);
}
