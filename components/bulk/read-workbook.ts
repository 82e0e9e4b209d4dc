import readWorkbookFile from "read-excel-file/universal";

/** Digits that a spreadsheet's number carries; what comes after them is noise of its arithmetic. */
const exactDigits = 15;

/**
 * The number of a cell as the spreadsheet shows it. A file holds `40.100000000000001` for 40.1; anything of up to fifteen
 * digits is taken as it is written.
 */
export function shownNumber(raw: string): string {
  const digits = raw.replace(/[-.]/g, "").replace(/^0+/, "");
  if (/^-?\d+(\.\d+)?$/.test(raw) && digits.length <= exactDigits) return raw;
  const shown = Number(raw).toPrecision(exactDigits);
  return shown.includes("e") ? raw : shown.replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "");
}

const textOf = (cell: unknown): string => {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell);
};

/** The sheets of a workbook that hold something, as text. */
export async function readWorkbook(file: Blob | ArrayBuffer): Promise<{ name: string; rows: string[][] }[]> {
  const sheets = await readWorkbookFile<string>(file, { parseNumber: shownNumber });
  return sheets
    .map(({ sheet, data }) => ({
      name: sheet,
      rows: data.map((row) => row.map(textOf)).filter((row) => row.some((cell) => cell.trim() !== "")),
    }))
    .filter(({ rows }) => rows.length > 0);
}
