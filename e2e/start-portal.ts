import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { createInterface } from "node:readline";
import type { FullConfig } from "@playwright/test";

/** What `npm run up -- --json` says when everything runs. */
export interface Portal {
  url: string;
  databaseUrl: string;
  sandbox: { endpoint: string; partner: { secretKey: string; accessKey: string }; customers: { customerId: string }[] };
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
      env: { ...process.env, DESIGN_PAGE: "true", SETTLE_EVERY_SECONDS: "1", STEP_UP_ABOVE: "9000" },
    },
  );
  const ready = new Promise<string>((resolve, reject) => {
    createInterface({ input: up.stdout }).once("line", resolve);
    up.once("exit", (code) => reject(new Error(`npm run up ended with ${code} before it was ready`)));
  });
  return {
    portal: JSON.parse(await ready) as Portal,
    stop: async () => {
      const ended = new Promise((resolve) => up.once("exit", resolve));
      up.kill("SIGTERM");
      await ended;
      rmSync(data, { recursive: true, force: true });
    },
  };
}
