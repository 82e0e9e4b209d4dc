import { describe, expect, it } from "vitest";
import { type Column, textValue } from "./columns";
import { columnWindow, frameOf } from "./frame";

const placed = Array.from({ length: 12 }, (_, index) => ({
  column: {
    id: `c${index}`,
    header: "",
    width: 200,
    cell: () => null,
    value: textValue(() => null),
  } satisfies Column<null>,
  width: 200,
  isPinned: index < 2,
}));
const ids = (window: { first: number; last: number }) =>
  frameOf(placed, window).cells.map(({ placed: { column } }) => column.id);

describe("a row of many columns", () => {
  it("draws those in sight and a few beside them, the pinned ones always", () => {
    const widths = placed.slice(2).map(({ width }) => width);
    expect(columnWindow(widths, 0, 400)).toEqual({ first: 0, last: 2 });
    expect(columnWindow(widths, 1_000, 400)).toEqual({ first: 4, last: 7 });
    expect(ids({ first: 3, last: 4 })).toEqual(["c0", "c1", "c5", "c6"]);
  });

  it("is as wide as all its columns, and each stands where it would among all of them", () => {
    const { template, width, cells } = frameOf(placed, { first: 3, last: 4 });
    expect(width).toBe(36 + 12 * 200);
    expect(template).toBe("36px 200px 200px 600px 200px 200px");
    expect(cells.map(({ track, left, position }) => [track, left, position])).toEqual([
      [2, 36, 0],
      [3, 236, 1],
      [5, null, 5],
      [6, null, 6],
    ]);
  });
});
