import { readSheet } from "read-excel-file/universal";
import { describe, expect, it } from "vitest";
import { amountValue, type Column, countValue, instantValue, textValue } from "./columns";
import { csvOf } from "./csv";
import { plainTable, tsvOf } from "./plain-values";
import { xlsxOf } from "./xlsx";

interface Row {
  id: string;
  name: string;
  amount: string | null;
  currency: string;
}
const column = (id: string, value: Column<Row>["value"]): Column<Row> => ({
  id,
  header: id,
  width: 1,
  cell: () => "shown otherwise",
  value,
});
const columns = [
  column(
    "id",
    textValue(({ id }) => id),
  ),
  column(
    "name",
    textValue(({ name }) => name),
  ),
  column(
    "amount",
    amountValue(
      ({ amount }) => amount,
      ({ currency }) => currency,
    ),
  ),
  column(
    "letters",
    countValue(({ name }) => name.length),
  ),
  column(
    "at",
    instantValue(() => "2026-01-31T17:00:00Z"),
  ),
  column("open", { kind: "none" }),
];
const rows: Row[] = [
  { id: "00123456789012345678", name: '云图, "一"', amount: "-1234.50", currency: "CNY" },
  { id: "2", name: "=1+1\tx", amount: null, currency: "CNY" },
];
const table = plainTable(columns, rows, (header) => `${header} in`);

describe("rows that are taken along", () => {
  it("are plain values in the order of the columns, without those that hold none", () => {
    expect(table.headers).toEqual(["id", "name", "amount", "letters", "at"]);
    expect(tsvOf(table).split("\n")[1]).toBe('00123456789012345678\t云图, "一"\t-1234.50\t7\t2026-02-01 01:00:00');
  });

  it("keep a row on one line of the clipboard", () => {
    expect(tsvOf(table).split("\n")[2]?.split("\t")).toEqual(["2", "=1+1 x", "", "6", "2026-02-01 01:00:00"]);
  });

  it("name the currency where there is more than one", () => {
    const [first] = rows;
    const mixed = plainTable(columns, first ? [first, { ...first, currency: "USD" }] : [], (header) => `${header} in`);
    expect(mixed.headers.slice(2, 4)).toEqual(["amount", "amount in"]);
    expect(mixed.cells[1]?.[3]?.text).toBe("USD");
  });

  it("as CSV start with the mark of UTF-8, run no formula, and leave numbers plain", () => {
    const text = csvOf(table);
    expect(text.charCodeAt(0)).toBe(0xfeff);
    expect(text).toContain("'=1+1\tx");
    expect(text).toContain(",-1234.50,");
    expect(text).toContain('"云图, ""一"""');
  });

  it("as a workbook have ids as text and amounts as numbers, and long amounts whole", async () => {
    const long = plainTable(
      columns.slice(2, 3),
      [{ id: "", name: "", amount: "12345678901234567.89", currency: "CNY" }],
      String,
    );
    const sheet = await readSheet(await (await xlsxOf(table, "a/b")).arrayBuffer());
    expect(sheet[1]?.slice(0, 3)).toEqual(["00123456789012345678", '云图, "一"', -1234.5]);
    expect((await readSheet(await (await xlsxOf(long, "x")).arrayBuffer()))[1]).toEqual(["12345678901234567.89"]);
  });
});
