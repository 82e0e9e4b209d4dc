import { describe, expect, it } from "vitest";
import { changesOf } from "./changes";

const trend = {
  cycles: ["2026-04", "2026-05"],
  series: [
    { key: "ecs", label: "ECS", amounts: ["100.10", "100.20"] },
    { key: "obs", label: "OBS", amounts: ["50", "20.5"] },
    { key: "vpc", label: "VPC", amounts: ["7", "7.00"] },
    { key: "new", label: "New", amounts: ["0", "3"] },
    { key: "other", label: "other", amounts: ["0", "900"] },
  ],
};

describe("what moved since the month before", () => {
  it("comes farthest first, up or down, exact, without what stayed, and the rest last", () => {
    expect(changesOf(trend, "2026-05").map(({ key, change }) => `${key} ${change}`)).toEqual([
      "obs -29.5",
      "new 3",
      "ecs 0.1",
      "other 900",
    ]);
  });

  it("is not told of the first month or one that is not there", () => {
    expect([changesOf(trend, "2026-04"), changesOf(trend, "2025-01")]).toEqual([[], []]);
  });
});
