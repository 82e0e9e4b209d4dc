import "server-only";
import { and, asc, count, eq, inArray, sql } from "drizzle-orm";
import type { TypedRow } from "@/lib/bulk/kinds";
import { bulkRow } from "@/lib/db/bulk-tables";
import type { BulkRowFilter, BulkRowState, BulkRowView } from "@/lib/desk/bulk-answers";
import { type ProblemCode, problemStatus } from "@/lib/problem";
import { findInBook } from "../customer-book";
import { database } from "../database";
import type { Language } from "../language";
import { explainFailure, fieldSentences, problemTexts } from "../sentences";
import { type Asker, requireRun, requireRunIn } from "./runs";

const hasProblem = sql`jsonb_array_length(${bulkRow.problems}) > 0`;
const isIn = sql`not ${bulkRow.isLeftOut}`;

const conditionOf = (only: BulkRowFilter | undefined) => {
  if (only === undefined) return undefined;
  if (only === "problems") return and(hasProblem, isIn);
  if (only === "runnable") return and(sql`not ${hasProblem}`, isIn);
  if (only === "left_out") return sql`${bulkRow.isLeftOut}`;
  return and(eq(bulkRow.state, only), isIn);
};

const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(problemStatus, code);

function viewOf(row: typeof bulkRow.$inferSelect, names: ReadonlyMap<string, string | null>, language: Language) {
  const { position, typed, customerId, amount, memo, isLeftOut, reference, entryId } = row;
  const problemCode = row.problem;
  return {
    ...{ position, typed, customerId, amount, memo, isLeftOut, reference, entryId },
    customerName: (customerId && names.get(customerId)) ?? null,
    from: row.validFrom,
    until: row.validUntil,
    problems: fieldSentences(row.problems, language),
    state: (isLeftOut ? "left_out" : row.state) satisfies BulkRowState,
    vendor:
      row.vendorCode === null
        ? null
        : explainFailure({ code: row.vendorCode, message: row.vendorMessage ?? "" }, language),
    problem: problemCode === null || !isProblemCode(problemCode) ? null : problemTexts(problemCode, language).title,
  };
}

/** Rows of a run in their order, by what is known of them. */
export async function listRows(
  {
    id,
    only,
    offset = 0,
    limit = 100,
  }: {
    id: string;
    only?: BulkRowFilter | undefined;
    offset?: number | undefined;
    limit?: number | undefined;
  },
  asker: Asker,
): Promise<{ total: number; rows: BulkRowView[] }> {
  const run = await requireRun(id, asker);
  const where = and(eq(bulkRow.runId, run.id), conditionOf(only));
  const [[counted], rows] = await Promise.all([
    database().select({ total: count() }).from(bulkRow).where(where),
    database().select().from(bulkRow).where(where).orderBy(asc(bulkRow.position)).offset(offset).limit(limit),
  ]);
  const book = await findInBook(run.account, [...new Set(rows.flatMap(({ customerId }) => customerId ?? []))]);
  const names = new Map(book.map((row) => [row.customerId, row.name ?? row.accountName]));
  return { total: counted?.total ?? 0, rows: rows.map((row) => viewOf(row, names, asker.language)) };
}

/** Writes over a row of a draft; it is judged at the next check. */
export async function changeRow(
  { id, position, typed }: { id: string; position: number; typed: TypedRow },
  asker: Asker,
): Promise<{ changed: true }> {
  const run = await requireRunIn(id, asker, ["draft"], { isOwn: true });
  await database()
    .update(bulkRow)
    .set({ typed, isLeftOut: false })
    .where(and(eq(bulkRow.runId, run.id), eq(bulkRow.position, position)));
  return { changed: true };
}

/** Leaves rows of a draft out, or takes them in again. */
export async function leaveOut(
  { id, rows, isLeftOut }: { id: string; rows: number[] | "problems"; isLeftOut: boolean },
  asker: Asker,
): Promise<{ changed: number }> {
  const run = await requireRunIn(id, asker, ["draft"], { isOwn: true });
  if (rows.length === 0) return { changed: 0 };
  const chosen = rows === "problems" ? hasProblem : inArray(bulkRow.position, rows);
  const changed = await database()
    .update(bulkRow)
    .set({ isLeftOut })
    .where(and(eq(bulkRow.runId, run.id), chosen))
    .returning({ position: bulkRow.position });
  return { changed: changed.length };
}
