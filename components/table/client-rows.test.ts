import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareAmounts } from "@/lib/money";
import { clientRows, sortRows } from "./client-rows";
import { type Column, nextSort } from "./columns";

interface Row {
  name: string;
  amount: string;
}

const columns: Column<Row>[] = [
  { id: "name", header: "name", width: 1, cell: ({ name }) => name },
  {
    id: "amount",
    header: "amount",
    width: 1,
    align: "end",
    cell: ({ amount }) => amount,
    compare: (first, second) => compareAmounts(first.amount, second.amount),
  },
];
const rows = [
  { name: "a", amount: "9.5" },
  { name: "b", amount: "100" },
  { name: "c", amount: "9.50" },
];
const namesBy = (isDescending: boolean) =>
  sortRows(rows, columns, { by: "amount", isDescending }).map(({ name }) => name);

describe("rows that are all here", () => {
  it("are ordered by what an amount is worth, equal ones as they came", () => {
    expect(namesBy(false)).toEqual(["a", "c", "b"]);
    expect(namesBy(true)).toEqual(["b", "a", "c"]);
    expect(rows.map(({ name }) => name)).toEqual(["a", "b", "c"]);
  });

  it("stay as they are under a column that compares nothing, or none", () => {
    expect(sortRows(rows, columns, { by: "name", isDescending: true })).toBe(rows);
    expect(sortRows(rows, columns, undefined)).toBe(rows);
  });

  it("neither come nor go by being ordered", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -999, max: 999 })), fc.boolean(), (amounts, isDescending) => {
        const all = amounts.map((amount) => ({ name: "", amount: String(amount) }));
        const sorted = sortRows(all, columns, { by: "amount", isDescending }).map(({ amount }) => Number(amount));
        expect(sorted).toEqual([...amounts].sort((a, b) => (isDescending ? b - a : a - b)));
      }),
    );
  });

  it("are counted and read as a list of pages is", () => {
    expect(clientRows(rows)).toMatchObject({ rowCount: 3, isPending: false, error: null });
    expect(clientRows(rows).getRow(1)).toBe(rows[1]);
    expect(clientRows<Row>(undefined)).toMatchObject({ rowCount: null, isPending: true });
    expect(clientRows<Row>(undefined, { error: "away" })).toMatchObject({ isPending: false, error: "away" });
  });
});

describe("a click on a heading", () => {
  it("asks for names from the first and amounts from the largest, then the other way round", () => {
    expect(nextSort({ id: "name" }, undefined)).toEqual({ by: "name", isDescending: false });
    expect(nextSort({ id: "amount", align: "end" }, { by: "name", isDescending: true })).toEqual({
      by: "amount",
      isDescending: true,
    });
    expect(nextSort({ id: "amount", align: "end" }, { by: "amount", isDescending: true })).toEqual({
      by: "amount",
      isDescending: false,
    });
  });
});
