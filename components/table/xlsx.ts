import writeXlsxFile from "write-excel-file/universal";
import type { PlainCell, plainTable } from "./plain-values";

// A spreadsheet's numbers carry fifteen digits; a longer amount stays whole as text.
const longest = 15;
const isExact = (text: string) => text.replace(/[-.]/g, "").replace(/^0+/, "").length <= longest;

const cellOf = ({ kind, text }: PlainCell) => {
  if (text === "") return null;
  if (kind === "text" || !isExact(text)) return { value: text, type: String };
  return { value: Number(text), type: Number, ...(text.includes(".") && { format: "#,##0.00######" }) };
};

/** A table as a workbook: ids are text, amounts are numbers, the headings stay in sight. Written without a worker, which the page's policy would not let run. */
export const xlsxOf = ({ headers, cells }: ReturnType<typeof plainTable>, sheet: string): Promise<Blob> =>
  writeXlsxFile(
    [
      headers.map((value) => ({ value, type: String, fontWeight: "bold" as const })),
      ...cells.map((row) => row.map(cellOf)),
    ],
    {
      sheet: sheet.replace(/[\\/?*:[\]]/g, " ").slice(0, 31),
      stickyRowsCount: 1,
      columns: headers.map((header) => ({ width: Math.max(14, header.length * 2) })),
    },
  ).toBlob();
