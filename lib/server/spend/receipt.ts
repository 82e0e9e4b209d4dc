import "server-only";
import { count, desc, eq, sql } from "drizzle-orm";
import { operations } from "@/lib/api/index";
import { ledgerEntry, ledgerLine, person } from "@/lib/db/schema";
import type { LineState, Receipt, ReceiptSummary } from "@/lib/desk/answers";
import { sumKnown } from "@/lib/money";
import { database } from "../database";
import type { Language } from "../language";
import { findNames } from "../payee-names";
import { explainFailure } from "../sentences";
import { readEntry } from "./ledger";

const iso = (text: string) => new Date(text).toISOString();

/** After this long a call has ended one way or the other; an entry still marked as sent lost its process. */
const longestCallMs = 120_000;

/** The state to show: what was sent and never closed is unknown, whatever killed its process. */
const shownState = (state: LineState, sentAt: string | null): LineState =>
  state === "sent" && sentAt !== null && Date.parse(sentAt) < Date.now() - longestCallMs ? "unknown" : state;

const vendorOf = (code: string | null, message: string | null, language: Language) =>
  code === null ? null : explainFailure({ code, message: message ?? "" }, language);

/** The receipt of a ledger entry, with payees' names and vendor codes explained. */
export async function receiptOf(account: string, id: string, language: Language): Promise<Receipt> {
  const { entry, lines } = await readEntry(account, id);
  const [[author], names] = await Promise.all([
    database().select({ name: person.displayName }).from(person).where(eq(person.id, entry.personId)),
    findNames(
      account,
      lines.map((line) => line.payee),
    ),
  ]);
  return {
    id: entry.id,
    operation: entry.operation,
    state: shownState(entry.state, entry.sentAt),
    createdAt: iso(entry.createdAt),
    personName: author?.name ?? "",
    total: sumKnown(lines.map((line) => line.amount)),
    requestId: entry.requestId,
    vendor: vendorOf(entry.vendorCode, entry.vendorMessage, language),
    lines: lines.map((line) => ({
      payee: line.payee,
      payeeName: names.get(line.payee) ?? null,
      amount: line.amount,
      state: shownState(line.state, entry.sentAt),
      reference: line.reference,
      vendor: vendorOf(line.vendorCode, line.vendorMessage, language),
    })),
  };
}

const linesIn = (state: LineState) =>
  sql<number>`count(*) filter (where ${ledgerLine.state} = ${state})`.mapWith(Number);

/** Receipts of an account, newest first. */
export async function listReceipts(account: string, language: Language, offset: number, limit: number) {
  const [[counted], rows] = await Promise.all([
    database().select({ total: count() }).from(ledgerEntry).where(eq(ledgerEntry.account, account)),
    database()
      .select({
        id: ledgerEntry.id,
        operation: ledgerEntry.operation,
        state: ledgerEntry.state,
        sentAt: ledgerEntry.sentAt,
        createdAt: ledgerEntry.createdAt,
        personName: person.displayName,
        total: sql<
          string | null
        >`case when count(${ledgerLine.payee}) = count(${ledgerLine.amount}) then coalesce(sum(${ledgerLine.amount}), 0) end`,
        payees: count(ledgerLine.payee),
        done: linesIn("done"),
        refused: linesIn("refused"),
        unknown: linesIn("unknown"),
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
    ({ sentAt, ...row }): ReceiptSummary => ({
      ...row,
      title: operations.get(row.operation)?.title[language] ?? row.operation,
      state: shownState(row.state, sentAt),
      createdAt: iso(row.createdAt),
    }),
  );
  return { total: counted?.total ?? 0, rows: summaries };
}
