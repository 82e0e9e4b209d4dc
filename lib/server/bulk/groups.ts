import "server-only";
import { and, asc, eq, inArray, like, sql } from "drizzle-orm";
import type { Sendable } from "@/lib/bulk/group-rows";
import { bulkGroup, bulkRow, type RowState } from "@/lib/db/bulk-tables";
import { ledgerEntry, ledgerLine } from "@/lib/db/schema";
import { multiplyAmount } from "@/lib/money";
import { database } from "../database";
import type { Run } from "./runs";

/** Rows that go in one call, and which try of them is next. */
export interface Group {
  number: number;
  attempt: number;
  rows: Sendable[];
}

/** What became of a row. */
export interface RowOutcome {
  position: number;
  state: RowState;
  reference?: string | null;
  vendorCode?: string | null;
  vendorMessage?: string | null;
  problem?: string | null;
}

const shortId = (runId: string) => runId.replaceAll("-", "").slice(0, 16);

/**
 * The key of a try. Made of nothing but what the database holds, so that whoever goes on after a crash finds what was
 * submitted before it.
 */
export const keyOf = (runId: string, { number, attempt }: Pick<Group, "number" | "attempt">) =>
  `bulk-${shortId(runId)}-${number}-${attempt}`;

/** What is sent for a group. */
export function inputOf({ kind, settings }: Run, { rows }: Group): Record<string, unknown> {
  const [first] = rows;
  if (!first) return {};
  if (kind !== "coupon") return { customer_id: first.customerId, amount: first.amount };
  return {
    quota_id: settings.quotaId,
    customer_ids: rows.map(({ customerId }) => customerId),
    face_value: first.amount,
    ...(first.from !== null && { valid_time: first.from }),
    ...(first.until !== null && { expire_time: first.until }),
    ...(first.memo !== null && { memo: first.memo }),
  };
}

/** What a group moves in all. */
export const sumOf = ({ rows }: Group): string => multiplyAmount(rows[0]?.amount ?? "0", rows.length);

/** The groups of a run that have no end yet. */
export async function listOpenGroups(runId: string): Promise<Group[]> {
  const rows = await database()
    .select({
      number: bulkGroup.number,
      attempt: bulkGroup.attempt,
      position: bulkRow.position,
      customerId: bulkRow.customerId,
      amount: bulkRow.amount,
      from: bulkRow.validFrom,
      until: bulkRow.validUntil,
      memo: bulkRow.memo,
    })
    .from(bulkGroup)
    .innerJoin(bulkRow, and(eq(bulkRow.runId, bulkGroup.runId), eq(bulkRow.groupNumber, bulkGroup.number)))
    .where(and(eq(bulkGroup.runId, runId), eq(bulkGroup.isOver, false)))
    .orderBy(asc(bulkGroup.number), asc(bulkRow.position));
  const groups = new Map<number, Group>();
  for (const { number, attempt, customerId, amount, ...row } of rows) {
    const group = groups.get(number) ?? { number, attempt, rows: [] };
    groups.set(number, group);
    group.rows.push({ ...row, customerId: customerId ?? "", amount: amount ?? "" });
  }
  return [...groups.values()];
}

export interface KeptEntry {
  id: string;
  key: string;
  state: string;
  /** Whether it may have left the house. */
  wasSent: boolean;
  vendorCode: string | null;
  vendorMessage: string | null;
  answer: unknown;
}

const entryColumns = {
  id: ledgerEntry.id,
  key: ledgerEntry.key,
  state: sql<string>`${ledgerEntry.state}`,
  wasSent: sql<boolean>`${ledgerEntry.sentAt} is not null`,
  vendorCode: ledgerEntry.vendorCode,
  vendorMessage: ledgerEntry.vendorMessage,
  answer: ledgerEntry.answer,
};

/** Everything that a run ever submitted, by key. */
export async function findAllEntries(account: string, runId: string): Promise<Map<string, KeptEntry>> {
  const rows = await database()
    .select(entryColumns)
    .from(ledgerEntry)
    .where(and(eq(ledgerEntry.account, account), like(ledgerEntry.key, `bulk-${shortId(runId)}-%`)));
  return new Map(rows.map((row) => [row.key, row]));
}

/** What was submitted under some keys. */
export async function findEntries(account: string, keys: readonly string[]): Promise<Map<string, KeptEntry>> {
  if (keys.length === 0) return new Map();
  const rows = await database()
    .select(entryColumns)
    .from(ledgerEntry)
    .where(and(eq(ledgerEntry.account, account), inArray(ledgerEntry.key, [...keys])));
  return new Map(rows.map((row) => [row.key, row]));
}

/** What the ledger says of each payee of an entry. */
export const listLines = (entryId: string) =>
  database()
    .select({
      payee: ledgerLine.payee,
      state: sql<string>`${ledgerLine.state}`,
      reference: ledgerLine.reference,
      vendorCode: ledgerLine.vendorCode,
      vendorMessage: ledgerLine.vendorMessage,
    })
    .from(ledgerLine)
    .where(eq(ledgerLine.entryId, entryId));

/** Writes the ends of a group's rows, and that the group is over, in one step. */
export async function closeGroup(
  runId: string,
  number: number,
  entryId: string | null,
  outcomes: readonly RowOutcome[],
): Promise<void> {
  const part = outcomes.map((row) => ({
    position: row.position,
    state: row.state,
    reference: row.reference ?? null,
    vendor_code: row.vendorCode ?? null,
    vendor_message: row.vendorMessage ?? null,
    problem: row.problem ?? null,
  }));
  await database().execute(sql`
    with ends as (
      update bulk_row as kept set state = ended.state, reference = ended.reference, vendor_code = ended.vendor_code,
        vendor_message = ended.vendor_message, problem = ended.problem, entry_id = ${entryId}
      from jsonb_to_recordset(${JSON.stringify(part)}::text::jsonb) as ended(
        position int, state text, reference text, vendor_code text, vendor_message text, problem text)
      where kept.run_id = ${runId} and kept.position = ended.position
    )
    update bulk_group set is_over = true where run_id = ${runId} and number = ${number}`);
}

/** Notes that the next try of a group is another one; false when somebody else noted it before. */
export async function beginAttempt(runId: string, { number, attempt }: Group): Promise<boolean> {
  const noted = await database()
    .update(bulkGroup)
    .set({ attempt: attempt + 1 })
    .where(and(eq(bulkGroup.runId, runId), eq(bulkGroup.number, number), eq(bulkGroup.attempt, attempt)))
    .returning({ number: bulkGroup.number });
  return noted.length > 0;
}
