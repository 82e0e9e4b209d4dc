import { spawn } from "node:child_process";
import { createWriteStream, existsSync, renameSync, statSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

export interface Child {
  pid: number;
  /** Resolves when the process is gone. */
  exited: Promise<{ code: number | null; how: string }>;
  /** The last lines that it wrote to stderr. */
  errors: readonly string[];
  /** Asks it to end, and ends it when it does not within that many milliseconds. */
  stop(patience: number): Promise<void>;
}

const followParent = fileURLToPath(new URL("./follow-parent.cjs", import.meta.url));
const largestLog = 20_000_000;

/**
 * Starts a Node program as a part of the running whole: its output goes to a log file, and it ends when this process
 * does, even when that is killed.
 */
export function startChild(
  args: readonly string[],
  options: {
    cwd: string;
    env: Record<string, string>;
    log: string;
    onLine?: (line: string) => void;
    /** Shows the output as well. */
    echo?: boolean;
  },
): Child {
  if (existsSync(options.log) && statSync(options.log).size > largestLog) renameSync(options.log, `${options.log}.1`);
  const log = createWriteStream(options.log, { flags: "a", mode: 0o600 });
  log.once("error", () => log.destroy()); // a full disk must not end the portal
  const grouped = process.platform !== "win32";
  const child = spawn(process.execPath, ["--require", followParent, ...args], {
    cwd: options.cwd,
    env: { ...options.env, UP_PID: String(process.pid) } as unknown as NodeJS.ProcessEnv,
    stdio: ["pipe", "pipe", "pipe"],
    detached: grouped, // so that all it started can be ended with it
  });
  child.stdin.on("error", () => {});
  const errors: string[] = [];
  const keep = (line: string) => {
    log.write(`${line}\n`);
    if (options.echo) process.stderr.write(`${line}\n`);
  };
  createInterface({ input: child.stdout }).on("line", (line) => {
    keep(line);
    options.onLine?.(line);
  });
  createInterface({ input: child.stderr }).on("line", (line) => {
    keep(line);
    errors.push(line);
    if (errors.length > 20) errors.shift();
  });
  const exited = new Promise<{ code: number | null; how: string }>((resolve) => {
    child.once("error", (error) => resolve({ code: null, how: error.message }));
    // "close" rather than "exit": by then its last words have been read.
    child.once("close", (code, signal) => resolve({ code, how: signal ? `signal ${signal}` : `exit code ${code}` }));
  });
  void exited.then(() => log.end());
  const pid = child.pid ?? 0;
  const kill = () => (grouped && pid ? tryKill(-pid) : child.kill("SIGKILL"));
  const stop = async (patience: number) => {
    const timer = setTimeout(kill, patience);
    child.kill("SIGTERM");
    await exited;
    clearTimeout(timer);
  };
  return { pid, exited, errors, stop };
}

function tryKill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // gone already
  }
}
