import { describe, expect, it } from "vitest";
import { stepOf } from "./steps";

const press = (key: string, held: { ctrlKey?: boolean; metaKey?: boolean } = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  ...held,
});

describe("a key in the palette", () => {
  it.each([
    ["ArrowDown", 0, 1],
    ["ArrowUp", 2, 1],
    ["ArrowDown", 9, 0],
    ["ArrowUp", 0, 9],
    ["PageDown", 2, 8],
    ["PageDown", 8, 9],
    ["PageUp", 3, 0],
  ])("%s leads from line %i to line %i of ten", (key, from, to) => {
    expect(stepOf(press(key), from, 10)).toBe(to);
  });

  it("moves as in a terminal: Ctrl+N and Ctrl+P", () => {
    expect(stepOf(press("n", { ctrlKey: true }), 9, 10)).toBe(0);
    expect(stepOf(press("p", { ctrlKey: true }), 0, 10)).toBe(9);
  });

  it("moves nothing when it is a letter, belongs to the text, or there is nothing to move through", () => {
    expect(stepOf(press("n"), 0, 10)).toBeNull();
    expect(stepOf(press("ArrowDown", { metaKey: true }), 0, 10)).toBeNull();
    expect(stepOf(press("Home"), 3, 10)).toBeNull();
    expect(stepOf(press("ArrowDown"), 0, 0)).toBeNull();
  });
});
