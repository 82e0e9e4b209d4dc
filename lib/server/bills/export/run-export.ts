import "server-only";
import { mkdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { sql as text } from "drizzle-orm";
import { openWriter } from "@/lib/db/client";
import { type ExportFormat, type ExportQuery, mostSheetRows } from "@/lib/desk/bill-exports";
import { database } from "../../database";
import { environment } from "../../environment";
import type { Language } from "../../language";
import { log } from "../../log";
import { toProblem } from "../../to-problem";
import { exportColumns, focusColumns } from "./columns";
import { countRecords, prepareExport } from "./statement";
import { writeCsv } from "./write-csv";
import { writeParquet } from "./write-parquet";
import { writeSheet } from "./write-sheet";

const beatMs = 2_000;

export interface ExportOrder {
  id: string;
  account: string;
  language: Language;
  format: ExportFormat;
  query: ExportQuery;
}

const endings = { csv: "csv", xlsx: "xlsx", parquet: "parquet", focus: "csv" } as const;

/** What the file of an export is called for people. */
export const fileNameOf = ({ format, query }: Pick<ExportOrder, "format" | "query">): string => {
  const [from, until] = [query.from, query.until].sort();
  const months = from === until ? from : `${from}_${until}`;
  return `bills-${months}${format === "focus" ? "-focus-1.2" : ""}.${endings[format]}`;
};

/** Where the file of an export lies. */
export const fileOf = ({ id, format }: Pick<ExportOrder, "id" | "format">): string =>
  join(environment().EXPORT_FOLDER, `${id}.${endings[format]}`);

const writers = { csv: writeCsv, focus: writeCsv, xlsx: writeSheet, parquet: writeParquet } as const;

/** Writes the file of an order: all of it as of one moment, over a connection of its own. Its end stands in its row. */
export async function runExport(order: ExportOrder): Promise<void> {
  const { id, account, language, format, query } = order;
  const file = fileOf(order);
  const update = (set: ReturnType<typeof text>) =>
    database().execute(text`update bill_export set ${set}, beat_at = now() where id = ${id}`);
  const part = `${file}.part`;
  const beating = setInterval(() => void update(text`bytes = bytes`).catch(() => {}), beatMs);
  const sql = openWriter(environment().DATABASE_URL);
  try {
    await mkdir(environment().EXPORT_FOLDER, { recursive: true });
    await sql.unsafe("begin");
    const { where } = await prepareExport(sql, query, account);
    const { rows, due } = await countRecords(sql, where);
    await update(text`rows = ${rows}, due = ${due}::numeric`);
    if (format === "xlsx" && rows > mostSheetRows) {
      await update(text`state = 'failed', problem = 'sheet_rows', finished_at = now()`);
      return;
    }
    await writers[format](sql, part, { columns: format === "focus" ? focusColumns : exportColumns, where, language });
    await sql.unsafe("commit");
    await rename(part, file);
    const { size } = await stat(file);
    await update(text`state = 'done', bytes = ${size}, finished_at = now()`);
  } catch (error) {
    const problem = toProblem(error);
    log().warn(
      { job: "bill export", code: problem.code, ...(problem.code === "unexpected" && { err: error }) },
      "no file",
    );
    await update(text`state = 'failed', problem = ${problem.code}, finished_at = now()`).catch(() => {});
  } finally {
    clearInterval(beating);
    await rm(part, { force: true });
    await sql.end({ timeout: 5 });
  }
}
