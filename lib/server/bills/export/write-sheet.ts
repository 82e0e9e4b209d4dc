import "server-only";
import type { Sql } from "postgres";
import type { SheetData } from "write-excel-file/node";
import type { Language } from "../../language";
import type { ExportColumn } from "./columns";
import { selectOf } from "./statement";

const fetchRows = 5_000;

/** Writes the records as a spreadsheet of one sheet. It is made in memory, so it is only for as many rows as people read. */
export async function writeSheet(
  sql: Sql,
  file: string,
  { columns, where, language }: { columns: readonly ExportColumn[]; where: string; language: Language },
): Promise<void> {
  const { default: writeXlsxFile } = await import("write-excel-file/node");
  const heads = columns.map(({ heading }) => ({ value: heading[language], type: String, fontWeight: "bold" as const }));
  const data: SheetData = [heads];
  const rows = sql.unsafe<Record<string, string | null>[]>(selectOf(columns, where, language, false));
  for await (const group of rows.cursor(fetchRows))
    for (const row of group) data.push(columns.map((column) => cellOf(column, row[column.name] ?? null)));
  await writeXlsxFile(data, {
    stickyRowsCount: 1,
    columns: columns.map(({ kind }) => ({ width: kind === "text" ? 22 : 16 })),
  }).toFile(file);
}

// A spreadsheet's numbers carry fifteen digits; a longer amount stays whole as text.
const longest = 15;
const isExact = (text: string) => text.replace(/[-.]/g, "").replace(/^0+/, "").length <= longest;

/** Amounts are numbers to a spreadsheet; text is text and never runs. */
function cellOf({ kind }: ExportColumn, text: string | null) {
  if (text === null) return null;
  if ((kind === "amount" || kind === "number") && /^-?\d/.test(text) && isExact(text))
    return { value: Number(text), type: Number, format: "#,##0.00######" };
  return { value: text, type: String };
}
