import { describe, expect, it } from "vitest";
import { isProvisionalMonth } from "./billing-month";

describe("a billing month", () => {
  it.each([
    ["2026-11", "2026-11-20T00:00:00Z", true],
    ["2026-12", "2026-11-30T16:00:00Z", true], // December has begun in Beijing
    ["2026-11", "2026-12-04T15:59:59Z", true],
    ["2026-11", "2026-12-04T16:00:00Z", false], // the 5th has begun in Beijing
    ["2026-10", "2026-12-01T00:00:00Z", false],
  ])("%s as seen at %s can still change: %s", (cycle, now, isProvisional) => {
    expect(isProvisionalMonth(cycle, new Date(now))).toBe(isProvisional);
  });
});
