import { describe, expect, it } from "vitest";
import { keptMonths } from "@/lib/billing-month";
import { type KnownCycle, lastPublication, planCycles } from "./plan-cycles";

const at = (text: string) => new Date(text);
const known = (cycle: string, state: KnownCycle["state"], startedAt: string): KnownCycle => ({
  cycle,
  state,
  startedAt,
});
const planned = (cycles: KnownCycle[], now: string) =>
  planCycles(cycles, at(now)).map(({ cycle, isNew }) => `${cycle}${isNew ? "" : " on"}`);

describe("the latest publication", () => {
  it("was at 16:00 Beijing, today or the day before", () => {
    expect(lastPublication(at("2026-11-23T07:59:59Z")).toISOString()).toBe("2026-11-22T08:00:00.000Z");
    expect(lastPublication(at("2026-11-23T08:00:00Z")).toISOString()).toBe("2026-11-23T08:00:00.000Z");
    expect(lastPublication(at("2026-11-30T16:30:00Z")).toISOString()).toBe("2026-11-30T08:00:00.000Z");
  });
});

describe("what is read", () => {
  it("is every month that Huawei still knows at first, newest first", () => {
    const all = planned([], "2026-11-23T09:00:00Z");
    expect(all).toHaveLength(keptMonths);
    expect([all[0], all.at(-1)]).toEqual(["2026-11", "2025-06"]);
  });

  it("turns to the next month at midnight in Beijing, not in London", () => {
    expect(planned([], "2026-11-30T15:59:59Z")[0]).toBe("2026-11");
    expect(planned([], "2026-11-30T16:00:00Z")[0]).toBe("2026-12");
  });

  it("is a month that was begun, from where it was left", () => {
    expect(planned([known("2026-11", "reading", "2026-11-20T09:00:00Z")], "2026-11-23T09:00:00Z")[0]).toBe(
      "2026-11 on",
    );
    expect(planned([known("2026-11", "listing", "2026-11-20T09:00:00Z")], "2026-11-23T09:00:00Z")[0]).toBe("2026-11");
  });

  it("is a month that is not final once after each publication, and a final one never", () => {
    const cycles = planned([], "2026-11-23T09:00:00Z")
      .slice(2)
      .map((cycle) => known(cycle, "final", "2026-11-01T09:00:00Z"));
    const read = (startedAt: string, now: string) =>
      planned([known("2026-11", "whole", startedAt), known("2026-10", "final", startedAt), ...cycles], now);
    expect(read("2026-11-23T07:00:00Z", "2026-11-23T07:59:00Z")).toEqual([]);
    expect(read("2026-11-23T07:00:00Z", "2026-11-23T08:00:00Z")).toEqual(["2026-11"]);
    expect(read("2026-11-23T08:00:00Z", "2026-11-24T07:59:00Z")).toEqual([]);
    // A month that is over is read until a reading began when it was final: that one ends as final.
    const last = [
      known("2026-12", "whole", "2026-12-05T08:00:00Z"),
      known("2026-11", "whole", "2026-12-04T08:00:00Z"),
      ...cycles,
    ];
    expect(planned([...last, known("2026-10", "final", "")], "2026-12-05T08:00:01Z").slice(0, 1)).toEqual(["2026-11"]);
  });
});
