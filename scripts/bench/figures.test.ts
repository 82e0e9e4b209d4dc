import { expect, it } from "vitest";
import { isReached, median, printFigures } from "./figures";

it("a figure is reached on the right side of its bound, the bound included", () => {
  expect(isReached({ what: "rate", measured: 4, unit: "×", atLeast: 4 })).toBe(true);
  expect(isReached({ what: "rate", measured: 3.9, unit: "×", atLeast: 4 })).toBe(false);
  expect(isReached({ what: "time", measured: 3.1, unit: "ms", atMost: 3 })).toBe(false);
});

it("figures print as a table that says what was missed", () => {
  expect(printFigures([{ what: "time", measured: 3.1, unit: "ms", atMost: 3 }])).toContain(
    "| time | 3.10 ms | ≤ 3 ms | NO |",
  );
  expect(median([3, 1, 2])).toBe(2);
});
