import { spawn } from "node:child_process";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { installDependencies } from "./dependencies.mjs";
import { whenNpmEnds } from "./follow-npm.mjs";
import { parseOptions, usage } from "./options.mjs";
import { createProgress } from "./progress.mjs";
import { Refusal } from "./refusal.mjs";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const stopSignals = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]);

/**
 * `npm run up` from its first line: reads the options, installs the dependencies, and hands over to main.ts, which is
 * a child because TypeScript needs what has just been installed.
 * @param {string[]} argv
 */
export async function runUp(argv) {
  const interrupted = new AbortController();
  const interrupt = () => interrupted.abort();
  for (const signal of stopSignals) process.on(signal, interrupt);
  whenNpmEnds(interrupt);
  try {
    const options = parseOptions(argv);
    if (options.help) return void process.stdout.write(usage);
    const progress = createProgress(options.json ? process.stderr : process.stdout);
    await progress.step("dependencies", async (note) => {
      note(await installDependencies(root, { announce: progress.line, signal: interrupted.signal }));
    });
    interrupted.signal.throwIfAborted();
    const started = Date.now() - Math.round(performance.now());
    process.exitCode = await runMain(JSON.stringify({ ...options, started }), interrupted.signal);
  } catch (error) {
    if (interrupted.signal.aborted) process.exitCode = 130;
    else {
      process.stderr.write(
        `${error instanceof Refusal ? error.message : error instanceof Error ? error.stack : error}\n`,
      );
      process.exitCode = error instanceof Refusal ? error.exitCode : 1;
    }
  }
}

/**
 * Runs main.ts until it ends. It is told to stop over its IPC channel, and notices by it when this process is killed.
 * @param {string} options as JSON
 * @param {AbortSignal} interrupted
 * @returns {Promise<number>} the exit code
 */
function runMain(options, interrupted) {
  const main = spawn(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "scripts/up/main.ts", options],
    // In a group of its own: Ctrl-C in a terminal reaches this process alone, and the parts are stopped in their order.
    { cwd: root, stdio: ["ignore", "inherit", "inherit", "ipc"], detached: process.platform !== "win32" },
  );
  interrupted.addEventListener("abort", () => main.connected && main.send("stop"));
  return new Promise((resolve, reject) => {
    main.once("error", reject);
    main.once("exit", (code) => resolve(code ?? 1));
  });
}
