import { describe, expect, it } from "vitest";
import { moveBy } from "./move-by";

describe("a key in a table", () => {
  it.each([
    ["ArrowDown", 4, 5],
    ["ArrowUp", 4, 3],
    ["ArrowUp", 0, 0],
    ["ArrowDown", 99, 99],
    ["PageDown", 90, 99],
    ["PageUp", 20, 5],
    ["Home", 50, 0],
    ["End", 0, 99],
  ])("%s leads from row %i to row %i of a hundred", (key, from, to) => {
    expect(moveBy(key, from, 100)).toBe(to);
  });

  it("that is not for moving, or a table without rows, moves nothing", () => {
    expect(moveBy("a", 3, 100)).toBeNull();
    expect(moveBy("ArrowDown", 0, 0)).toBeNull();
  });
});
