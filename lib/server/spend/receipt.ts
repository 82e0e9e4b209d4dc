import "server-only";
import { count, desc, eq, inArray, sql } from "drizzle-orm";
import { operations } from "@/lib/api/index";
import { ledgerEntry, ledgerLine, person } from "@/lib/db/schema";
import type { LineState, Receipt, ReceiptLine, ReceiptSummary } from "@/lib/desk/answers";
import { sumKnown } from "@/lib/money";
import { approvalOf } from "../approval/requests";
import { database } from "../database";
import type { Language } from "../language";
import { findNames } from "../payee-names";
import { explainFailure } from "../sentences";
import { canDecide, settlementOf } from "../settle/settlement-of";
import { readEntry } from "./ledger";

const iso = (text: string) => new Date(text).toISOString();

const vendorOf = (code: string | null, message: string | null, language: Language) =>
  code === null ? null : explainFailure({ code, message: message ?? "" }, language);

const decisionOf = (
  { decidedBy, decidedAt, note }: typeof ledgerLine.$inferSelect,
  nameOf: (personId: string) => string,
): ReceiptLine["decided"] =>
  decidedBy && decidedAt ? { personName: nameOf(decidedBy), at: iso(decidedAt), note: note ?? "" } : null;

/** The receipt of a ledger entry, with payees' names and vendor codes explained. */
export async function receiptOf(account: string, id: string, language: Language): Promise<Receipt> {
  const { entry, lines } = await readEntry(account, id);
  const deciders = lines.flatMap(({ decidedBy }) => decidedBy ?? []);
  const [people, names, approved] = await Promise.all([
    database()
      .select({ id: person.id, name: person.displayName })
      .from(person)
      .where(inArray(person.id, [entry.personId, ...deciders])),
    findNames(
      account,
      lines.map((line) => line.payee),
    ),
    approvalOf(entry.id),
  ]);
  const nameOf = (personId: string) => people.find(({ id: one }) => one === personId)?.name ?? "";
  return {
    id: entry.id,
    operation: entry.operation,
    state: entry.state,
    createdAt: iso(entry.createdAt),
    personName: nameOf(entry.personId),
    total: sumKnown(lines.map((line) => line.amount)),
    requestId: entry.requestId,
    vendor: vendorOf(entry.vendorCode, entry.vendorMessage, language),
    settlement: settlementOf(entry),
    approved,
    lines: lines.map((line) => ({
      position: line.position,
      payee: line.payee,
      payeeName: names.get(line.payee) ?? null,
      amount: line.amount,
      state: line.state,
      reference: line.reference,
      vendor: vendorOf(line.vendorCode, line.vendorMessage, language),
      records: (line.records ?? []).map(({ id: recordId, at, amount, remark }) => ({
        id: recordId,
        at,
        amount,
        remark,
      })),
      canDecide: canDecide(entry, line.state),
      decided: decisionOf(line, nameOf),
    })),
  };
}

const linesIn = (...states: LineState[]) =>
  sql<number>`count(*) filter (where ${inArray(ledgerLine.state, states)})`.mapWith(Number);

/** Receipts of an account, newest first. */
export async function listReceipts(account: string, language: Language, offset: number, limit: number) {
  const [[counted], rows] = await Promise.all([
    database().select({ total: count() }).from(ledgerEntry).where(eq(ledgerEntry.account, account)),
    database()
      .select({
        id: ledgerEntry.id,
        operation: ledgerEntry.operation,
        state: ledgerEntry.state,
        createdAt: ledgerEntry.createdAt,
        personName: person.displayName,
        total: sql<
          string | null
        >`case when count(${ledgerLine.payee}) = count(${ledgerLine.amount}) then coalesce(sum(${ledgerLine.amount}), 0) end`,
        payees: count(ledgerLine.payee),
        done: linesIn("done", "settled_done"),
        refused: linesIn("refused"),
        notApplied: linesIn("settled_not_applied"),
        unknown: linesIn("unknown"),
        person: linesIn("needs_a_person"),
      })
      .from(ledgerEntry)
      .innerJoin(person, eq(person.id, ledgerEntry.personId))
      .leftJoin(ledgerLine, eq(ledgerLine.entryId, ledgerEntry.id))
      .where(eq(ledgerEntry.account, account))
      .groupBy(ledgerEntry.id, person.displayName)
      .orderBy(desc(ledgerEntry.createdAt))
      .offset(offset)
      .limit(limit),
  ]);
  const summaries = rows.map(
    (row): ReceiptSummary => ({
      ...row,
      title: operations.get(row.operation)?.title[language] ?? row.operation,
      createdAt: iso(row.createdAt),
    }),
  );
  return { total: counted?.total ?? 0, rows: summaries };
}
