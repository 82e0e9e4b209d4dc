import "server-only";
import { and, eq, gte, inArray, isNotNull, lte, ne, or, type SQL, sql } from "drizzle-orm";
import type { SpendKind } from "@/lib/api/operation";
import { ledgerEntry, ledgerLine, type SeenRecord } from "@/lib/db/schema";
import { database } from "../database";
import type { Entry } from "../spend/ledger";
import type { Rival } from "./rivals";

/** Kinds whose answer does not name the record: only of these can a spend that is done be taken for another. */
const unnamed: readonly SpendKind[] = ["allocation", "account_reclaim", "reseller_allocation", "reseller_reclaim"];

/** Lines of other spends of the kind. */
const linesOf = (entry: Entry, more: SQL | undefined) =>
  database()
    .select({ entry: ledgerEntry, line: ledgerLine })
    .from(ledgerLine)
    .innerJoin(ledgerEntry, eq(ledgerEntry.id, ledgerLine.entryId))
    .where(
      and(eq(ledgerEntry.account, entry.account), eq(ledgerEntry.kind, entry.kind), ne(ledgerEntry.id, entry.id), more),
    );

/** What of these records proves another spend of the kind. */
export async function listClaimed(entry: Entry, records: readonly SeenRecord[]): Promise<Set<string>> {
  const references = records.map(({ reference }) => reference).filter(Boolean);
  if (references.length === 0) return new Set();
  const found = await linesOf(entry, inArray(ledgerLine.reference, references));
  return new Set(found.flatMap(({ line }) => line.reference ?? []));
}

/** Other spends of the kind to the same payees within so many milliseconds that may have left a record which fits. */
export async function listRivals(
  entry: Entry,
  payees: readonly string[],
  sentAt: number,
  reachMs: number,
): Promise<Rival[]> {
  const at = sql`coalesce(${ledgerEntry.huaweiSentAt}, ${ledgerEntry.sentAt})`;
  const isUnnamed = (unnamed as readonly string[]).includes(entry.kind);
  const found = await linesOf(
    entry,
    and(
      inArray(ledgerLine.payee, [...payees]),
      isNotNull(ledgerEntry.sentAt),
      or(eq(ledgerLine.state, "settled_not_applied"), isUnnamed ? eq(ledgerLine.state, "done") : undefined),
      gte(at, new Date(sentAt - reachMs).toISOString()),
      lte(at, new Date(sentAt + reachMs).toISOString()),
    ),
  );
  return found.map(({ entry: other, line }) => {
    const own = Date.parse(other.sentAt ?? "");
    const from = other.huaweiSentAt === null ? own : Date.parse(other.huaweiSentAt);
    const lasted = other.closedAt === null ? 0 : Date.parse(other.closedAt) - own;
    const { payee, amount, reference } = line;
    return { payee, amount, reference, from, until: from + lasted };
  });
}
