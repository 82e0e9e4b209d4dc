import { describe, expect, it } from "vitest";
import { cycleOf, daysIn, monthFrom, monthOf, publishedDays, stamp, startOf } from "./calendar";

const at = (text: string) => Date.parse(text);

describe("billing months", () => {
  it("begin at midnight in Beijing, which is four in the afternoon the day before in UTC", () => {
    expect(new Date(startOf(monthFrom("2026-11"))).toISOString()).toBe("2026-10-31T16:00:00.000Z");
    expect([at("2026-10-31T15:59:59Z"), at("2026-10-31T16:00:00Z")].map((one) => cycleOf(monthOf(one)))).toEqual([
      "2026-10",
      "2026-11",
    ]);
  });

  it("count on over the year's end and know leap years", () => {
    expect(cycleOf(monthFrom("2026-12") + 1)).toBe("2027-01");
    expect(["2026-02", "2028-02", "2026-11"].map((cycle) => daysIn(monthFrom(cycle)))).toEqual([28, 29, 30]);
  });

  it.each([
    ["2026-11-23T07:59:59Z", 21],
    ["2026-11-23T08:00:00Z", 22],
    ["2026-11-01T09:00:00Z", 0],
    ["2026-11-02T07:00:00Z", 0],
    ["2026-11-02T08:00:00Z", 1],
    ["2026-12-01T07:59:59Z", 29],
    ["2026-12-01T08:00:00Z", 30],
    ["2027-05-01T00:00:00Z", 30],
  ])("hold at %s what was published by 16:00 Beijing, up to the end of the day before: %i days", (now, days) => {
    expect(publishedDays(monthFrom("2026-11"), at(now))).toBe(days);
  });

  it("stamp numbers with Beijing's time", () => {
    expect(stamp(at("2026-11-22T16:05:09Z"))).toBe("261123000509");
  });
});
