import { spawnSync } from "node:child_process";
import { readFileSync, readlinkSync, realpathSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { processStart } from "../up/process-start.mjs";

/** Whether a process is a PostgreSQL server of that cluster, and not another program that was given the same pid. */
export function isServerOf(pid: number, cluster: string): boolean {
  if (processStart(pid) === null) return false;
  if (process.platform === "win32") return true; // decided by whether it answers
  if (process.platform === "linux") return isServerByProc(pid, cluster);
  const { stdout } = spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  return /postgres/.test(stdout ?? "") && (stdout ?? "").includes(cluster);
}

function isServerByProc(pid: number, cluster: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster); // a server works in its data directory
  } catch {
    return readCommand(pid).includes(cluster);
  }
}

function readCommand(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return "";
  }
}

/** Waits until a process is gone, or for as long as told; says whether it is. */
export async function waitForEnd(pid: number, milliseconds: number): Promise<boolean> {
  const deadline = Date.now() + milliseconds;
  while (processStart(pid) !== null) {
    if (Date.now() > deadline) return false;
    await wait(50);
  }
  return true;
}

/**
 * Ends a server: fast shutdown, then the immediate one, and at last as the system does. After the last two the next start
 * recovers from the log, which loses nothing that was committed.
 */
export async function endServer(pid: number): Promise<void> {
  for (const [signal, patience] of [
    ["SIGINT", 5_000],
    ["SIGQUIT", 3_000],
    ["SIGKILL", 2_000],
  ] as const) {
    if (!send(pid, signal)) return;
    if (signal === "SIGINT") send(pid, "SIGCONT"); // one that was halted could not hear the other
    if (await waitForEnd(pid, patience)) return;
  }
  throw new Error(`the PostgreSQL server with process ${pid} could not be ended`);
}

function send(pid: number, signal: NodeJS.Signals): boolean {
  try {
    process.kill(pid, signal);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
    throw error;
  }
}
