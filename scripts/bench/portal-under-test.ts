import { type ChildProcess, spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { createInterface } from "node:readline";

/** The ready line of `npm run up -- --json`, as far as it is measured with. */
export interface Ready {
  url: string;
  sandbox: { endpoint: string; iam: string; partner: { accessKey: string; secretKey: string; domainId: string } };
  signIns: { name: string; password: string; role: string }[];
  pids: { portal: number };
}

export interface Running extends Ready {
  seconds: number;
  stop: () => Promise<void>;
}

const data = ".data/bench";

/** A ceiling that never holds a call up: what is measured is the way of a call, not Huawei's flow control. */
export const liftedCallsPerSecond = "100000";

/** Forgets what an earlier run kept. */
export const forget = () => rmSync(data, { recursive: true, force: true });

/** Starts everything as a person would, with flow control lifted, and tells in how many seconds it was ready. */
export async function startPortal(options: readonly string[] = []): Promise<Running> {
  const startedAt = performance.now();
  const given = ["scripts/up.mjs", "--json", "--port", "0", "--data", data, ...options];
  const up: ChildProcess = spawn(process.execPath, given, {
    stdio: ["ignore", "pipe", "ignore"],
    env: {
      ...process.env,
      HUAWEI_CALLS_PER_SECOND: liftedCallsPerSecond,
      BILL_SYNC_IN_PORTAL: "no",
      LOG_LEVEL: "info",
    },
  });
  const line = await new Promise<string>((resolve, reject) => {
    if (up.stdout) createInterface({ input: up.stdout }).once("line", resolve);
    up.once("exit", (code) => reject(new Error(`npm run up ended with ${code}`)));
  });
  const seconds = (performance.now() - startedAt) / 1000;
  const ready = JSON.parse(line) as Ready;
  const stop = () =>
    new Promise<void>((resolve) => {
      up.once("exit", () => resolve());
      up.kill("SIGTERM");
    });
  return { ...ready, seconds, stop };
}
