import { describe, expect, it } from "vitest";
import { noSelection, selectAll, selectRange, toggleRow } from "./selection";

const source = { getRow: (index: number) => (index === 4 ? undefined : `row ${index}`), rowId: (row: string) => row };
const chosen = ({ rows }: { rows: ReadonlyMap<string, string> }) => [...rows.keys()];

describe("the chosen rows of a table", () => {
  it("come and go one by one", () => {
    const two = toggleRow(toggleRow(noSelection, 2, source), 7, source);
    expect(chosen(two)).toEqual(["row 2", "row 7"]);
    expect(chosen(toggleRow(two, 2, source))).toEqual(["row 7"]);
  });

  it("are a range from where it was begun, which grows and shrinks about that row, up and down", () => {
    const begun = toggleRow(noSelection, 2, source);
    const down = selectRange(begun, 5, source);
    expect(chosen(down)).toEqual(["row 2", "row 3", "row 5"]);
    expect(chosen(selectRange(down, 3, source))).toEqual(["row 2", "row 3"]);
    expect(chosen(selectRange(down, 0, source))).toEqual(["row 0", "row 1", "row 2"]);
  });

  it("never hold a row that is not here yet", () => {
    expect(chosen(toggleRow(noSelection, 4, source))).toEqual([]);
    expect(chosen(selectAll(6, source))).toEqual(["row 0", "row 1", "row 2", "row 3", "row 5"]);
    expect(chosen(selectAll(0, source))).toEqual([]);
  });
});
