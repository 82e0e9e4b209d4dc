import { rmSync } from "node:fs";
import { join } from "node:path";
import { buildPortal, nextCommand } from "../up/build.mjs";
import { findBrowser, installBrowser } from "./browser.mjs";
import { countListed, countPlaywright, countReport, countVitest, nothing } from "./count.mjs";

/** @typedef {import("./count.mjs").Count} Count */

/**
 * @typedef {object} Bench where a phase runs
 * @property {string} root
 * @property {(args: string[], env?: Record<string, string>) => Promise<boolean>} node runs a Node program with its
 *   output shown; whether it ended well
 * @property {(args: string[]) => Promise<string>} read runs a Node program and gives its output
 * @property {(text: string) => void} say
 * @property {AbortSignal} signal aborted when everything is to end
 * @property {boolean} isBuilt false once a build has failed
 */

/** @type {Count} */
const passed = { ...nothing, passed: 1 };
/** @type {Count} */
const failed = { ...nothing, failed: 1 };

const vitest = "node_modules/vitest/vitest.mjs";
/** Where the runs leave what they measured, to be merged. */
const reports = ".data/test/reports";
const playwright = ["node_modules/@playwright/test/cli.js", "test", "--config", "e2e/playwright.config.ts"];

/**
 * The phases in their order. Each gives how many of its tests passed, failed and were skipped; a check is one test.
 * @type {Record<string, (bench: Bench) => Promise<Count>>}
 */
export const phases = {
  lint: async ({ node }) =>
    (await node(["node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings", "."])) ? passed : failed,

  types: async ({ node }) =>
    (await node([nextCommand, "typegen"])) && (await node(["node_modules/typescript/bin/tsc", "--noEmit"]))
      ? passed
      : failed,

  unit: (bench) => runVitest(bench, "unit"),

  async build(bench) {
    try {
      bench.say(await buildPortal(bench.root, { announce: bench.say, signal: bench.signal }));
      return passed;
    } catch (error) {
      bench.isBuilt = false;
      bench.say(error instanceof Error ? error.message : String(error));
      return failed;
    }
  },

  integration: (bench) => runVitest(bench, "integration"),

  // Of what money depends on, both kinds of tests together.
  async coverage({ node, root }) {
    const kept = join(root, reports);
    const merged = await node([
      vitest,
      "--merge-reports",
      kept,
      "--config",
      "scripts/test/coverage.config.mts",
      "--coverage",
    ]);
    rmSync(kept, { recursive: true, force: true });
    return merged ? passed : failed;
  },

  async browser(bench) {
    if (!bench.isBuilt) return leaveOut(bench, "the browser tests need the build, which failed");
    let { chromium, missing } = findBrowser(bench.root);
    if (missing.length > 0) {
      bench.say(`installing ${missing.join(" and ")}`);
      const why = await installBrowser(bench.root);
      ({ chromium, missing } = findBrowser(bench.root));
      if (!chromium || missing.length > 0)
        return leaveOut(
          bench,
          `the browser tests need ${missing.join(" and ")}: ${why ?? "it was not found after installing"}`,
        );
    }
    const report = reportOf(bench, "browser");
    const ended = await bench.node(playwright, { CHROME_PATH: chromium ?? "", PLAYWRIGHT_JSON_OUTPUT_NAME: report });
    return countReport(report, countPlaywright, ended);
  },
};

/**
 * @param {Bench} bench
 * @param {string} project
 */
async function runVitest(bench, project) {
  const report = reportOf(bench, project);
  const ended = await bench.node([
    ...[vitest, "run", "--config", "scripts/test/vitest.config.mts", "--project", project, "--coverage"],
    ...["--coverage.reporter=none", "--reporter=default"],
    ...["--reporter=json", `--outputFile.json=${report}`],
    ...["--reporter=blob", `--outputFile.blob=${join(bench.root, reports, `${project}.json`)}`],
  ]);
  return countReport(report, countVitest, ended);
}

/**
 * @param {Bench} bench
 * @param {string} name
 */
function reportOf({ root }, name) {
  const file = join(root, `.data/test/${name}.json`);
  rmSync(file, { force: true });
  return file;
}

/**
 * Tests that could not run are skipped, with the reason said; where nobody looks, that would be a failure unseen.
 * @param {Bench} bench
 * @param {string} why
 * @returns {Promise<Count>}
 */
async function leaveOut(bench, why) {
  bench.say(why);
  const listed = await bench.read([...playwright, "--list", "--reporter=json"]);
  const count = countListed(listed);
  return process.env.CI === "true" ? { ...failed, skipped: count } : { ...nothing, skipped: Math.max(1, count) };
}
