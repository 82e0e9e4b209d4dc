import { spawn } from "node:child_process";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { installDependencies } from "../up/dependencies.mjs";
import { parseStrictly } from "../up/options.mjs";
import { createProgress, seconds } from "../up/progress.mjs";
import { Refusal } from "../up/refusal.mjs";
import { addCounts, describeCount, nothing } from "./count.mjs";
import { phases } from "./phases.mjs";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const longest = 25 * 60_000;

const usage = `npm test [-- options]

  --only LIST  some of the phases, with commas between: ${Object.keys(phases).join(",")}
  --help       this text
`;

/**
 * `npm test`: installs what it needs and runs every phase, also after one has failed. The last line says how many tests
 * passed, failed and were skipped.
 * @param {string[]} argv
 */
export async function runTests(argv) {
  const progress = createProgress(process.stdout);
  try {
    const wanted = readWanted(argv);
    if (!wanted) return void process.stdout.write(usage);
    await progress.step("dependencies", async (note) =>
      note(await installDependencies(root, { announce: progress.line })),
    );
    const total = await runPhases(wanted, progress);
    process.stdout.write(`${describeCount(total)}\n`);
    process.exitCode = total.failed > 0 ? 1 : 0;
  } catch (error) {
    process.stderr.write(
      `${error instanceof Refusal ? error.message : error instanceof Error ? error.stack : error}\n`,
    );
    process.exitCode = error instanceof Refusal ? error.exitCode : 1;
    if (process.exitCode !== 2) process.stdout.write(`${describeCount({ ...nothing, failed: 1 })}\n`);
  }
}

/**
 * @param {string[]} argv
 * @returns {string[] | null} the names of phases in their order; null when help is asked for
 */
export function readWanted(argv) {
  const { only, help } = parseStrictly(argv, { only: { type: "string" }, help: { type: "boolean" } }, "npm test");
  if (help) return null;
  const names = only?.split(",") ?? Object.keys(phases);
  const unknown = names.find((name) => !Object.hasOwn(phases, name));
  if (unknown !== undefined)
    throw new Refusal(`There is no phase "${unknown}"; there are ${Object.keys(phases).join(", ")}.`, 2);
  return Object.keys(phases).filter((name) => names.includes(name));
}

/**
 * @param {string[]} wanted
 * @param {import("../up/progress.mjs").Progress} progress
 */
async function runPhases(wanted, progress) {
  const deadline = Date.now() + longest;
  const bench = {
    root,
    isBuilt: true,
    say: progress.line,
    node: (/** @type {string[]} */ args, /** @type {Record<string, string>} */ env = {}) =>
      runNode(args, env, deadline - Date.now()),
    read: readNode,
  };
  const clearLeftovers = () =>
    bench.node(["--conditions=react-server", "--import", "tsx", "scripts/test/leftovers.ts"]);
  await clearLeftovers();
  let total = nothing;
  const lines = [];
  for (const name of wanted) {
    progress.line(`\n── ${name}`);
    const started = performance.now();
    const count = await (phases[name]?.(bench) ?? nothing);
    const mark = count.failed > 0 ? "✗" : count.passed > 0 ? "✓" : "–";
    const took = seconds(performance.now() - started).padStart(8);
    lines.push(`${mark} ${name.padEnd(13)}${took}   ${describeCount(count)}`);
    progress.line(lines.at(-1) ?? "");
    total = addCounts(total, count);
  }
  await clearLeftovers();
  progress.line(`\n${lines.join("\n")}\n`);
  return total;
}

/**
 * Runs a Node program with its output shown, in a group of its own so that all it started can be ended with it.
 * @param {string[]} args
 * @param {Record<string, string>} env
 * @param {number} patience
 * @returns {Promise<boolean>} whether it ended well
 */
function runNode(args, env, patience) {
  const grouped = process.platform !== "win32";
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
    stdio: ["ignore", "inherit", "inherit"],
    detached: grouped,
  });
  const kill = (/** @type {NodeJS.Signals} */ signal) => {
    try {
      if (child.pid) process.kill(grouped ? -child.pid : child.pid, signal);
    } catch {
      // gone already
    }
  };
  const interrupt = (/** @type {NodeJS.Signals} */ signal) => {
    kill(signal);
    setTimeout(() => process.exit(130), 12_000).unref();
    child.once("exit", () => process.exit(130));
  };
  const timer = setTimeout(
    () => {
      process.stdout.write(`It took longer than all tests may (${longest / 60_000} minutes) and was ended.\n`);
      kill("SIGKILL");
    },
    Math.max(0, patience),
  );
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) process.on(signal, interrupt);
  return new Promise((resolve) => {
    const finish = (/** @type {boolean} */ well) => {
      clearTimeout(timer);
      for (const signal of ["SIGINT", "SIGTERM"]) process.off(signal, interrupt);
      resolve(well);
    };
    child.once("error", () => finish(false));
    child.once("exit", (code) => finish(code === 0));
  });
}

/** @param {string[]} args */
function readNode(args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "ignore"] });
    let output = "";
    child.stdout.on("data", (chunk) => {
      output += chunk;
    });
    child.once("close", () => resolve(output));
  });
}
