import { describe, expect, it } from "vitest";
import { barsOf, extentOf } from "./stack";

const series = [
  { key: "ecs", label: "ECS", amounts: ["100.10", "30000.00", "0"] },
  { key: "obs", label: "OBS", amounts: ["-50.25", "20000.02", "-0.10"] },
  { key: "other", label: "Other", amounts: ["-0.25", "0", "0.05"] },
];

describe("a stack of amounts", () => {
  it("reaches as far as its largest month, above and below apart, to the last decimal", () => {
    expect(extentOf(series, 3)).toEqual({ above: "50000.02", below: "-50.5" });
  });

  it("of nothing reaches nowhere", () => {
    expect(extentOf([], 2)).toEqual({ above: "0", below: "0" });
  });

  it("is drawn in the axis' unit, and a month that a series lacks is drawn as none", () => {
    const bars = barsOf(["2026-01", "2026-02", "2026-03", "2026-04"], series, { unit: "10000", suffix: "万" });
    expect(bars.map(({ point }) => point)).toEqual(["2026-01", "2026-02", "2026-03", "2026-04"]);
    expect(bars[1]?.heights).toEqual({ ecs: 3, obs: 2.000002, other: 0 });
    expect(bars[0]?.heights.obs).toBeLessThan(0);
    expect(bars[3]?.heights).toEqual({ ecs: 0, obs: 0, other: 0 });
  });
});
