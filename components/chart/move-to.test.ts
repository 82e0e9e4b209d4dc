import { describe, expect, it } from "vitest";
import { moveTo } from "./move-to";

const row = { columns: 12, cells: 12 };
const grid = { columns: 3, cells: 9 };

describe("the keys of a chart", () => {
  it.each([
    ["ArrowRight", 4, 5],
    ["ArrowRight", 11, 11],
    ["ArrowLeft", 0, 0],
    ["Home", 7, 0],
    ["End", 7, 11],
  ])("%s in a row leads from %i to %i", (key, from, to) => expect(moveTo(key, from, row)).toBe(to));

  it.each([
    ["ArrowRight", 2, 2], // the end of a row is not the start of the next
    ["ArrowLeft", 3, 3],
    ["ArrowDown", 2, 5],
    ["ArrowDown", 7, 7],
    ["ArrowUp", 5, 2],
    ["ArrowUp", 1, 1],
    ["Home", 5, 3],
    ["End", 3, 5],
  ])("%s among rows leads from %i to %i", (key, from, to) => expect(moveTo(key, from, grid)).toBe(to));

  it("leave the page its own: up and down scroll where there is one row, and no letter moves", () => {
    expect(["ArrowUp", "ArrowDown", "Tab", "a"].map((key) => moveTo(key, 1, row))).toEqual(Array(4).fill(undefined));
  });
});
