import { formatInstant } from "@/lib/time";
import type { Column } from "./columns";

/** A cell as other programs take it: a number is a decimal in writing, so that no digit is lost on the way. */
export interface PlainCell {
  kind: "text" | "number";
  text: string;
}

const decimal = /^-?\d+(\.\d+)?$/;

/** The plain value of a row in a column. Instants are on Beijing's clock to the second, as their column says. */
export function plainCell<Row>({ value }: Column<Row>, row: Row): PlainCell {
  if (value.kind === "none") return { kind: "text", text: "" };
  const found = value.of(row);
  if (found === null || found === "") return { kind: "text", text: "" };
  if (value.kind === "instant") return { kind: "text", text: formatInstant(String(found), { seconds: true }) };
  const isNumber = value.kind !== "text" && decimal.test(String(found));
  return { kind: isNumber ? "number" : "text", text: String(found) };
}

/** The columns that hold a value, with one for the currency where amounts of several stand among each other. */
export function plainTable<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  currencyHeader: (header: string) => string,
): { headers: string[]; cells: PlainCell[][] } {
  const parts = columns.flatMap((column): { header: string; read: (row: Row) => PlainCell }[] => {
    const { value, header } = column;
    if (value.kind === "none") return [];
    const own = { header, read: (row: Row) => plainCell(column, row) };
    if (value.kind !== "amount") return [own];
    const currencies = new Set(rows.flatMap((row) => (value.of(row) === null ? [] : (value.currency(row) ?? []))));
    if (currencies.size < 2) return [own];
    const currency = (row: Row): PlainCell => ({ kind: "text", text: value.currency(row) ?? "" });
    return [own, { header: currencyHeader(header), read: currency }];
  });
  return { headers: parts.map(({ header }) => header), cells: rows.map((row) => parts.map(({ read }) => read(row))) };
}

/** Rows as text that a spreadsheet takes from the clipboard; breaks inside a value become spaces. */
export const tsvOf = ({ headers, cells }: ReturnType<typeof plainTable>): string =>
  [headers, ...cells.map((row) => row.map(({ text }) => text))]
    .map((row) => row.map((text) => text.replace(/[\t\r\n]+/g, " ")).join("\t"))
    .join("\n");
