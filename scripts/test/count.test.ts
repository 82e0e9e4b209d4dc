import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readWanted } from "./command.mjs";
import { addCounts, countListed, countPlaywright, countReport, countVitest, describeCount, nothing } from "./count.mjs";

describe("the count of tests", () => {
  it("is told in one line", () => {
    const total = addCounts({ passed: 2, failed: 1, skipped: 0 }, { passed: 3, failed: 0, skipped: 4 });
    expect(describeCount(total)).toBe("5 passed, 1 failed, 4 skipped");
  });

  it("takes a test file that cannot be loaded for a failed test", () => {
    const report = {
      numPassedTests: 3,
      numFailedTests: 1,
      numPendingTests: 1,
      numTodoTests: 1,
      testResults: [
        { status: "failed", assertionResults: [] },
        { status: "failed", assertionResults: [{}] },
        { status: "passed", assertionResults: [{}] },
      ],
    };
    expect(countVitest(report)).toEqual({ passed: 3, failed: 2, skipped: 2 });
  });

  it("takes a few browser tests that passed at a second try for passed, and more than a few for failed", () => {
    const stats = { expected: 5, unexpected: 1, flaky: 2, skipped: 3 };
    expect(countPlaywright({ stats })).toEqual({ passed: 7, failed: 1, skipped: 3 });
    expect(countPlaywright({ stats: { ...stats, flaky: 4 } })).toEqual({ passed: 5, failed: 5, skipped: 3 });
  });

  it("counts listed browser tests through all suites", () => {
    const specs = [{ tests: [{}, {}] }, { tests: [{}] }];
    expect(countListed(JSON.stringify({ suites: [{ specs, suites: [{ specs }] }, { specs: [] }] }))).toBe(6);
    expect(countListed("Error: no such file")).toBe(0);
  });

  it("has a failure whenever the runner failed, whatever its report says", () => {
    const folder = mkdtempSync(join(tmpdir(), "count-"));
    try {
      const file = join(folder, "report.json");
      expect(countReport(file, countVitest, false)).toEqual({ ...nothing, failed: 1 });
      const stats = { expected: 5, unexpected: 0, flaky: 0, skipped: 0 };
      writeFileSync(file, JSON.stringify({ stats }));
      expect(countReport(file, countPlaywright, true)).toEqual({ passed: 5, failed: 0, skipped: 0 });
      expect(countReport(file, countPlaywright, false)).toEqual({ passed: 5, failed: 1, skipped: 0 });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe("the choice of phases", () => {
  it("keeps their order", () => {
    expect(readWanted(["--only", "integration,lint"])).toEqual(["lint", "integration"]);
    expect(readWanted([])).toEqual(["lint", "types", "unit", "build", "integration", "coverage", "browser"]);
  });

  it("refuses one that is not there", () => {
    expect(() => readWanted(["--only", "unit,lnit"])).toThrow('There is no phase "lnit"');
    expect(() => readWanted(["--only="])).toThrow('There is no phase ""');
  });
});
