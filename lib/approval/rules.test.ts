import { describe, expect, it } from "vitest";
import { exceededLimits } from "./rules";

const limits = { entry: "100", run: "1000.00", day: "500" };

describe("a limit", () => {
  it("lets its own amount through, and stops a cent more", () => {
    expect(exceededLimits(limits, { entry: "100.00", day: "500" })).toEqual([]);
    expect(exceededLimits(limits, { entry: "100.01", day: "100.01" })).toEqual([
      { rule: "entry", limit: "100", amount: "100.01" },
    ]);
  });

  it("compares amounts and not texts or floats", () => {
    expect(exceededLimits({ entry: "9" }, { entry: "10" })).toHaveLength(1);
    expect(exceededLimits({ day: "0.3" }, { day: "0.30" })).toEqual([]);
    expect(exceededLimits({ day: "999999999999.98" }, { day: "999999999999.99" })).toHaveLength(1);
  });

  it("is told together with every other that is passed", () => {
    expect(exceededLimits(limits, { entry: "101", run: "1001", day: "501" }).map(({ rule }) => rule)).toEqual([
      "entry",
      "run",
      "day",
    ]);
  });

  it("is passed by an amount that nobody knows beforehand", () => {
    expect(exceededLimits(limits, { entry: null, day: null })).toEqual([
      { rule: "entry", limit: "100", amount: null },
      { rule: "day", limit: "500", amount: null },
    ]);
  });

  it("does not hold where none is set, or where its kind does not apply", () => {
    expect(exceededLimits({}, { entry: "9999999", run: null, day: "9999999" })).toEqual([]);
    expect(exceededLimits({ run: "1" }, { entry: "5", day: "5" })).toEqual([]);
  });
});
