import "server-only";
import { rm } from "node:fs/promises";
import { and, desc, eq, lt } from "drizzle-orm";
import { billExport } from "@/lib/db/bill-export-tables";
import { person } from "@/lib/db/schema";
import type { BillExport, ExportFormat, ExportQuery } from "@/lib/desk/bill-exports";
import { Problem } from "@/lib/problem";
import type { Actor } from "../actor";
import { writeAudit } from "../audit/write";
import { fileOf, runExport } from "../bills/export/run-export";
import { database } from "../database";
import { environment } from "../environment";
import type { Language } from "../language";

interface Context {
  account: string;
  actor: Actor;
  language: Language;
}

// Silent for this long, the process that wrote a file was ended.
const silentMs = 30_000;
const dayMs = 86_400_000;
const mostShown = 200;

type Row = typeof billExport.$inferSelect;
const iso = (text: string | null) => text && new Date(text).toISOString();

function shown(row: Row, personName: string): BillExport {
  const isSilent = row.state === "running" && Date.parse(row.beatAt) < Date.now() - silentMs;
  const { id, format, query, rows, due, bytes, problem } = row;
  return {
    ...{ id, format, query, rows, due, bytes, problem, personName },
    state: isSilent ? "stopped" : row.state,
    createdAt: new Date(row.createdAt).toISOString(),
    finishedAt: iso(row.finishedAt),
  };
}

/** Removes the files that are older than they are kept. */
async function removeOld(account: string): Promise<void> {
  const before = new Date(Date.now() - environment().EXPORT_DAYS * dayMs).toISOString();
  const old = await database()
    .delete(billExport)
    .where(and(eq(billExport.account, account), lt(billExport.createdAt, before)))
    .returning();
  for (const row of old) await rm(fileOf(row), { force: true });
}

/** The account's files of bills, newest first. */
async function listExports(account: string): Promise<BillExport[]> {
  await removeOld(account);
  const rows = await database()
    .select({ row: billExport, personName: person.displayName })
    .from(billExport)
    .innerJoin(person, eq(person.id, billExport.personId))
    .where(eq(billExport.account, account))
    .orderBy(desc(billExport.createdAt))
    .limit(mostShown);
  return rows.map(({ row, personName }) => shown(row, personName));
}

async function createExport(
  { format, query }: { format: ExportFormat; query: ExportQuery },
  { account, actor, language }: Context,
): Promise<BillExport> {
  const row = await database().transaction(async (tx) => {
    const [made] = await tx
      .insert(billExport)
      .values({ account, personId: actor.personId, language, format, query, state: "running", bytes: 0 })
      .returning();
    if (!made) throw new Problem("unexpected", { message: "no row for the export" });
    const detail = { format, from: query.from, to: query.until };
    await writeAudit(tx, { account, actor, action: "bills.exported", subject: { kind: "bills", id: made.id }, detail });
    return made;
  });
  // It goes on behind; its row tells how it ends.
  void runExport(row);
  return shown(row, actor.displayName);
}

/** An export of the account; throws `not_found` for anybody else's. */
export async function requireExport(id: string, account: string): Promise<Row> {
  const [row] = await database()
    .select()
    .from(billExport)
    .where(and(eq(billExport.id, id), eq(billExport.account, account)));
  if (!row) throw new Problem("not_found", { message: "no export of this account has this id" });
  return row;
}

async function removeExport({ id }: { id: string }, { account, actor }: Context): Promise<{ id: string }> {
  const row = await requireExport(id, account);
  await database().transaction(async (tx) => {
    await tx.delete(billExport).where(eq(billExport.id, id));
    const detail = { format: row.format, from: row.query.from, to: row.query.until };
    await writeAudit(tx, { account, actor, action: "bills.exportRemoved", subject: { kind: "bills", id }, detail });
  });
  await rm(fileOf(row), { force: true });
  return { id };
}

/** What the page of files reads and changes. */
export const billExportHandlers = {
  billExports: (_: object, { account }: Context) => listExports(account),
  createBillExport: createExport,
  removeBillExport: removeExport,
};
