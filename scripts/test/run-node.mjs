import { spawn } from "node:child_process";

const grouped = process.platform !== "win32";
const grace = 12_000;

/**
 * Runs a Node program with its output shown, in a group of its own so that all it started can be ended with it.
 * @param {string[]} args
 * @param {{ cwd: string, env: NodeJS.ProcessEnv, signal: AbortSignal }} options ended when the signal is aborted
 * @returns {Promise<boolean>} whether it ended well
 */
export function runNode(args, { cwd, env, signal }) {
  if (signal.aborted) return Promise.resolve(false);
  const child = spawn(process.execPath, args, { cwd, env, stdio: ["ignore", "inherit", "inherit"], detached: grouped });
  const kill = (/** @type {NodeJS.Signals} */ name) => {
    try {
      if (child.pid) process.kill(grouped ? -child.pid : child.pid, name);
    } catch {
      // gone already
    }
  };
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const end = () => {
    kill("SIGTERM");
    timer = setTimeout(kill, grace, "SIGKILL");
  };
  signal.addEventListener("abort", end);
  return new Promise((resolve) => {
    const finish = (/** @type {boolean} */ well) => {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      resolve(well);
    };
    child.once("error", () => finish(false));
    child.once("exit", (code) => finish(code === 0));
  });
}

/**
 * Runs a Node program and gives what it writes to stdout.
 * @param {string[]} args
 * @param {{ cwd: string, signal: AbortSignal }} options
 * @returns {Promise<string>}
 */
export function readNode(args, options) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { ...options, stdio: ["ignore", "pipe", "ignore"] });
    let output = "";
    child.stdout.on("data", (chunk) => {
      output += chunk;
    });
    child.once("error", () => resolve(output));
    child.once("close", () => resolve(output));
  });
}
