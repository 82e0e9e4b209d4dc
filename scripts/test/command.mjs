import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { installDependencies } from "../up/dependencies.mjs";
import { whenNpmEnds } from "../up/follow-npm.mjs";
import { parseStrictly } from "../up/options.mjs";
import { createProgress, seconds } from "../up/progress.mjs";
import { Refusal } from "../up/refusal.mjs";
import { addCounts, describeCount, nothing } from "./count.mjs";
import { phases } from "./phases.mjs";
import { readNode, runNode } from "./run-node.mjs";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
// On two quiet cores they take well under 25 minutes; on busy ones they are late rather than lost.
const longest = 60 * 60_000;

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
  const over = new AbortController();
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(name, () => over.abort("It was interrupted."));
  whenNpmEnds(() => over.abort("It was interrupted."));
  const late = `All tests together may take ${longest / 60_000} minutes; they took longer and were ended.`;
  const timer = setTimeout(() => over.abort(late), longest);
  try {
    const wanted = readWanted(argv);
    if (!wanted) return void process.stdout.write(usage);
    await progress.step("dependencies", async (note) =>
      note(await installDependencies(root, { announce: progress.line, signal: over.signal })),
    );
    await clearLeftovers();
    const counted = await runPhases(wanted, progress, over.signal);
    await clearLeftovers();
    const total = over.signal.aborted ? addCounts(counted, { ...nothing, failed: 1 }) : counted;
    if (over.signal.aborted) progress.line(over.signal.reason);
    progress.line(describeCount(total));
    process.exitCode = total.failed > 0 ? 1 : 0;
  } catch (error) {
    process.stderr.write(
      `${error instanceof Refusal ? error.message : error instanceof Error ? error.stack : error}\n`,
    );
    process.exitCode = error instanceof Refusal ? error.exitCode : 1;
    if (process.exitCode !== 2) progress.line(describeCount({ ...nothing, failed: 1 }));
  } finally {
    clearTimeout(timer);
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
 * @param {AbortSignal} signal
 */
async function runPhases(wanted, progress, signal) {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
  /** @type {import("./phases.mjs").Bench} */
  const bench = {
    root,
    signal,
    isBuilt: true,
    say: progress.line,
    node: (args, more) => runNode(args, { cwd: root, env: { ...env, ...more }, signal }),
    read: (args) => readNode(args, { cwd: root, signal }),
  };
  const lines = [];
  let total = nothing;
  for (const name of wanted) {
    if (signal.aborted) break;
    progress.line(`\n── ${name}`);
    const started = performance.now();
    const count = (await phases[name]?.(bench)) ?? nothing;
    const mark = count.failed > 0 ? "✗" : count.passed > 0 ? "✓" : "–";
    const took = seconds(performance.now() - started).padStart(8);
    lines.push(`${mark} ${name.padEnd(13)}${took}   ${describeCount(count)}`);
    progress.line(lines.at(-1) ?? "");
    total = addCounts(total, count);
  }
  progress.line(`\n${lines.join("\n")}\n`);
  return total;
}

/** Clears away what test runs that were killed have left running. */
const clearLeftovers = () =>
  readNode(["--conditions=react-server", "--import", "tsx", "scripts/test/leftovers.ts"], {
    cwd: root,
    signal: AbortSignal.timeout(60_000),
  });
