import { describe, expect, it } from "vitest";
import type { ColumnLayout } from "@/lib/desk/layout";
import { type Column, textValue } from "./columns";
import { moveColumn, orderOf, placeColumns, readLayout, stretch, usualLayout } from "./layout";

const column = (id: string, more: Partial<Column<string>> = {}): Column<string> => ({
  id,
  header: id,
  width: 100,
  cell: (row) => row,
  value: textValue((row) => row),
  ...more,
});
const columns = [column("a"), column("b"), column("c", { hidden: true }), column("d")];
const ids = (placed: { column: { id: string } }[]) => placed.map(({ column: { id } }) => id);
const laid = (change: Partial<ColumnLayout>) => ({ ...usualLayout(columns), ...change });

describe("the columns of a table", () => {
  it("stand as the page has them, without the hidden ones, until a person changes them", () => {
    expect(ids(placeColumns(columns, usualLayout(columns)))).toEqual(["a", "b", "d"]);
  });

  it("that a newer version brings stand behind the one they follow there; those it drops are forgotten", () => {
    expect(orderOf(columns, ["d", "gone", "b", "a"]).map(({ id }) => id)).toEqual(["d", "b", "c", "a"]);
    expect(orderOf(columns, ["d", "c"]).map(({ id }) => id)).toEqual(["a", "b", "d", "c"]);
    expect(orderOf(columns, ["b", "b"]).map(({ id }) => id)).toEqual(["a", "b", "c", "d"]);
  });

  it("are pinned at the left in their own order", () => {
    expect(ids(placeColumns(columns, laid({ pinned: ["d", "b"] })))).toEqual(["b", "d", "a"]);
  });

  it("never all go, and a kept width stays within what can be read", () => {
    const none = laid({ visible: { a: false, b: false, c: false, d: false } });
    expect(ids(placeColumns(columns, none))).toEqual(["a"]);
    const odd = placeColumns(columns, laid({ widths: { a: 3, b: 9_999 } }));
    expect(odd.map(({ width }) => width)).toEqual([60, 800, 100]);
  });

  it("fill a wider table to the pixel, those without a width of their own first", () => {
    const layout = laid({ widths: { b: 120 } });
    const wide = stretch(placeColumns(columns, layout), 1_001, layout);
    expect(wide.reduce((sum, { width }) => sum + width, 0)).toBe(1_001);
    expect(wide[1]?.width).toBe(120);
    expect(stretch(placeColumns(columns, layout), 200, layout).map(({ width }) => width)).toEqual([100, 120, 100]);
  });

  it("move before and behind another", () => {
    expect(moveColumn(columns, usualLayout(columns), { id: "d", to: "b", isBehind: false }).order).toEqual([
      "a",
      "d",
      "b",
      "c",
    ]);
    expect(moveColumn(columns, usualLayout(columns), { id: "a", to: "b", isBehind: true }).order).toEqual([
      "b",
      "a",
      "c",
      "d",
    ]);
    expect(moveColumn(columns, usualLayout(columns), { id: "a", to: "a", isBehind: true }).order).toEqual([
      "a",
      "b",
      "c",
      "d",
    ]);
  });

  it("are read from what was kept, or not at all", () => {
    const kept = laid({ widths: { a: 90 } });
    expect(readLayout(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
    for (const wrong of [
      null,
      4,
      {},
      { ...kept, order: [1] },
      { ...kept, widths: { a: "9" } },
      { ...kept, visible: null },
    ])
      expect(readLayout(wrong)).toBeNull();
  });
});
