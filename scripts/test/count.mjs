import { existsSync, readFileSync } from "node:fs";

/**
 * @typedef {object} Count
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/** @type {Count} */
export const nothing = { passed: 0, failed: 0, skipped: 0 };

/**
 * @param {Count} a
 * @param {Count} b
 * @returns {Count}
 */
export const addCounts = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

/** @param {Count} count */
export const describeCount = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`;

/**
 * The tests in a report of Vitest's. A file that could not be loaded has no tests and counts as one that failed.
 * @param {any} report
 * @returns {Count}
 */
export function countVitest(report) {
  const broken = report.testResults.filter(
    (/** @type {any} */ file) => file.status === "failed" && file.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** A busy machine now and then starves a browser; more than these at once show what a person may meet. */
const mostUnsteady = 3;

/**
 * The tests in a report of Playwright's. A few that passed at their second try count as passed, and the run names them;
 * when they are more than a few, each of them has failed.
 * @param {any} report
 * @returns {Count}
 */
export function countPlaywright({ stats, errors = [] }) {
  const isSteady = stats.flaky <= mostUnsteady;
  const failed = stats.unexpected + (isSteady ? 0 : stats.flaky);
  return {
    passed: stats.expected + (isSteady ? stats.flaky : 0),
    failed: failed || (errors.length > 0 ? 1 : 0),
    skipped: stats.skipped,
  };
}

/**
 * The tests that Playwright lists without running them.
 * @param {string} listed its JSON
 * @returns {number} 0 when it could not even list them
 */
export function countListed(listed) {
  /** @type {(suite: any) => number} */
  const count = ({ suites = [], specs = [] }) =>
    specs.reduce((/** @type {number} */ sum, /** @type {any} */ spec) => sum + spec.tests.length, 0) +
    suites.reduce((/** @type {number} */ sum, /** @type {any} */ inner) => sum + count(inner), 0);
  try {
    return count(JSON.parse(listed));
  } catch {
    return 0;
  }
}

/**
 * Counts by a report, and never trusts it more than the exit code: a runner that fails has at least one failure.
 * @param {string} file
 * @param {(report: any) => Count} count
 * @param {boolean} succeeded
 * @returns {Count}
 */
export function countReport(file, count, succeeded) {
  const found = existsSync(file) ? count(JSON.parse(readFileSync(file, "utf8"))) : nothing;
  return !succeeded && found.failed === 0 ? { ...found, failed: 1 } : found;
}
