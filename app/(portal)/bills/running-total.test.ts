import { describe, expect, it } from "vitest";
import { runningTotal, wayToEnd } from "./running-total";

describe("the running total of a month", () => {
  it("adds up exactly and ends where figures end", () => {
    expect(runningTotal(["0.10", "0.20", "-0.05", null, null])).toEqual(["0.1", "0.3", "0.25", null, null]);
  });

  it("goes on from the last known day to the projected end and nowhere before it", () => {
    const way = wayToEnd(["1", "2", null, null], "4");
    expect(way).toEqual([null, "2", "3", "4"]);
  });

  it("of a month without any day starts at nothing", () => {
    expect(runningTotal([null, null])).toEqual([null, null]);
  });
});
