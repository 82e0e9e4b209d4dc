import Papa from "papaparse";
import type { plainTable } from "./plain-values";

// What a spreadsheet would run as a formula is kept from it with an apostrophe; a plain number is no formula.
const formula = /^(?!-?\d+(\.\d+)?$)[=+\-@\t\r]/;

/** A table as a CSV file that Excel opens in Chinese as well: UTF-8 with its mark, and no text that runs. */
export const csvOf = ({ headers, cells }: ReturnType<typeof plainTable>): string =>
  `\uFEFF${Papa.unparse(
    { fields: headers, data: cells.map((row) => row.map(({ text }) => text)) },
    { escapeFormulae: formula, newline: "\r\n" },
  )}\r\n`;
