import { describe, expect, it } from "vitest";
import { figuresOf } from "./point-figures";

const series = [
  { key: "ecs", label: "ECS", amounts: ["0.1", "0.00"] },
  { key: "obs", label: "OBS", amounts: ["0.2", "-0.00"] },
  { key: "other", label: "Other", amounts: ["-1000000000000000.01"] },
];

describe("the figures of a month", () => {
  it("are added exactly, however large or small", () => {
    expect(figuresOf(["2026-01"], series)[0]?.total).toBe("-999999999999999.71");
  });

  it("leave out what is nothing and keep each series' colour", () => {
    const [first, second] = figuresOf(["2026-01", "2026-02"], series);
    expect(first?.parts.map(({ key, index }) => `${key} ${index}`)).toEqual(["ecs 0", "obs 1", "other 2"]);
    expect(second).toEqual({ point: "2026-02", parts: [], total: "0" });
  });
});
