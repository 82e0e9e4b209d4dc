import { describe, expect, it } from "vitest";
import { boundsOf, sparkCorners } from "./spark-path";

describe("a sparkline", () => {
  it("runs through its whole box, first left, last right, the highest at the top", () => {
    expect(sparkCorners(["10.00", "30.00", "20.00"], 104, 24, 2)).toEqual([
      { x: 2, y: 22 },
      { x: 52, y: 2 },
      { x: 102, y: 12 },
    ]);
  });

  it("is level when nothing moves, and a dot when there is one month", () => {
    expect(sparkCorners(["5", "5.00"], 104, 24, 2).map(({ y }) => y)).toEqual([12, 12]);
    expect(sparkCorners(["5"], 104, 24, 2)).toEqual([{ x: 2, y: 12 }]);
  });

  it("knows its bounds exactly, below zero too", () => {
    expect(boundsOf(["-0.02", "10000000000000000.01", "10000000000000000.02"])).toEqual({
      low: "-0.02",
      high: "10000000000000000.02",
    });
    expect(boundsOf([])).toEqual({ low: "0", high: "0" });
  });
});
