import { z } from "zod";
import { rowFilters } from "./bill-boards";
import { reads, writes } from "./declare";

export const exportFormats = ["csv", "xlsx", "parquet", "focus"] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** What a file is narrowed to: exactly what the screen of records is. */
export const exportQuery = rowFilters.omit({ order: true, after: true, limit: true });
export type ExportQuery = z.output<typeof exportQuery>;

/** A spreadsheet is made in memory; longer files are for CSV and Parquet. */
export const mostSheetRows = 100_000;

export interface BillExport {
  id: string;
  format: ExportFormat;
  query: ExportQuery;
  /** `stopped`: its process ended in the middle. */
  state: "running" | "done" | "failed" | "stopped";
  rows: number | null;
  /** What its rows come to, to the last digit; decimal text. */
  due: string | null;
  bytes: number;
  /** A problem code, or `sheet_rows` where a spreadsheet would be too long. */
  problem: string | null;
  personName: string;
  createdAt: string;
  finishedAt: string | null;
}

/** Files of bills. */
export const billExportDesk = {
  billExports: reads<BillExport[]>()("bills.read", z.object({})),
  createBillExport: writes<BillExport>()(
    "bills.read",
    z.object({ format: z.enum(exportFormats), query: exportQuery }),
    ["bills.exported"],
  ),
  removeBillExport: writes<{ id: string }>()("bills.read", z.object({ id: z.uuid() }), ["bills.exportRemoved"]),
};
