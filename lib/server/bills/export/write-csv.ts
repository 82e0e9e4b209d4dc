import "server-only";
import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import type { CopySql } from "@/lib/db/client";
import type { Language } from "../../language";
import type { ExportColumn } from "./columns";
import { selectOf } from "./statement";

const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/**
 * Writes the records as CSV: UTF-8 with its mark, so that Excel reads Chinese, every digit of every amount, and no text
 * that a spreadsheet would run. PostgreSQL writes the rows itself and they go through as they come, whatever their number.
 */
export async function writeCsv(
  sql: CopySql,
  file: string,
  { columns, where, language }: { columns: readonly ExportColumn[]; where: string; language: Language },
): Promise<void> {
  const target = createWriteStream(file);
  target.write(`\uFEFF${columns.map(({ heading }) => quoted(heading[language])).join(",")}\n`);
  const rows = await sql.unsafe(`copy (${selectOf(columns, where, language, true)}) to stdout (format csv)`).readable();
  await pipeline(rows, target);
  sql.resume();
}
