import "server-only";
import { createHash } from "node:crypto";
import { and, asc, eq } from "drizzle-orm";
import type { LineOutcome, SpendOperation } from "@/lib/api/operation";
import { type EntryState, ledgerEntry, ledgerLine } from "@/lib/db/schema";
import { Problem } from "@/lib/problem";
import type { Actor } from "../actor";
import { auditIntent, auditState } from "../audit/spends";
import { database } from "../database";

export type Entry = typeof ledgerEntry.$inferSelect;

/** The same content gives the same hash whatever the order of its fields. */
export function hashPayload(value: unknown): string {
  const sorted = (part: unknown): unknown =>
    Array.isArray(part)
      ? part.map(sorted)
      : part !== null && typeof part === "object"
        ? Object.fromEntries(
            Object.entries(part)
              .sort(([a], [b]) => (a < b ? -1 : 1))
              .map(([key, inner]) => [key, sorted(inner)]),
          )
        : part;
  return createHash("sha256")
    .update(JSON.stringify(sorted(value)))
    .digest("hex");
}

interface Intent {
  account: string;
  key: string;
  operation: SpendOperation;
  args: unknown;
  actor: Actor;
}

/**
 * Commits the intent of a spend before anything is sent. Of any number of submits with one key exactly one gets
 * `isFirst`; the others get the entry that is there. The same key with another payload is refused.
 */
export async function openEntry({
  account,
  key,
  operation,
  args,
  actor,
}: Intent): Promise<{ entry: Entry; isFirst: boolean }> {
  const payloadHash = hashPayload({ operation: operation.id, args });
  const id = crypto.randomUUID();
  const opened = await database().transaction(async (tx) => {
    const [entry] = await tx
      .insert(ledgerEntry)
      .values({
        id,
        account,
        key,
        personId: actor.personId,
        operation: operation.id,
        kind: operation.spend.kind,
        payload: args,
        payloadHash,
        marker: `PD-${id.slice(0, 13)}`,
      })
      .onConflictDoNothing()
      .returning();
    if (!entry) return null;
    const lines = operation.spend.lines(args);
    await tx.insert(ledgerLine).values(lines.map((line, position) => ({ entryId: id, position, ...line })));
    await auditIntent(tx, entry, lines, actor);
    return entry;
  });
  if (opened) return { entry: opened, isFirst: true };
  const [entry] = await database()
    .select()
    .from(ledgerEntry)
    .where(and(eq(ledgerEntry.account, account), eq(ledgerEntry.key, key)));
  if (!entry || entry.payloadHash !== payloadHash || entry.personId !== actor.personId)
    throw new Problem("key_reused", { message: "the key belongs to another payload or person" });
  return { entry, isFirst: false };
}

/** Marks an entry and its lines as sent; awaited before the first byte leaves, so that a crash after it reads as "unknown". */
export async function markSent(entryId: string): Promise<void> {
  await database().transaction(async (tx) => {
    await tx
      .update(ledgerEntry)
      .set({ state: "sent", sentAt: new Date().toISOString() })
      .where(eq(ledgerEntry.id, entryId));
    await tx.update(ledgerLine).set({ state: "sent" }).where(eq(ledgerLine.entryId, entryId));
    await auditState(tx, entryId);
  });
}

interface Closing {
  state: EntryState;
  requestId?: string | null;
  vendor?: { code: string; message: string } | undefined;
  answer?: unknown;
  /** What became of each line; lines without an outcome take the state of the entry. */
  outcomes?: readonly LineOutcome[];
}

/** Writes the outcome of a spend, entry and lines together. */
export async function closeEntry(
  entryId: string,
  { state, requestId, vendor, answer, outcomes = [] }: Closing,
): Promise<void> {
  await database().transaction(async (tx) => {
    await tx
      .update(ledgerEntry)
      .set({
        state,
        requestId: requestId ?? null,
        vendorCode: vendor?.code ?? null,
        vendorMessage: vendor?.message ?? null,
        answer: answer ?? null,
        closedAt: new Date().toISOString(),
      })
      .where(eq(ledgerEntry.id, entryId));
    await tx.update(ledgerLine).set({ state }).where(eq(ledgerLine.entryId, entryId));
    for (const outcome of outcomes)
      await tx
        .update(ledgerLine)
        .set({
          state: outcome.state,
          ...(outcome.state === "done" && { reference: outcome.reference }),
          ...(outcome.state === "refused" && { vendorCode: outcome.code, vendorMessage: outcome.message }),
        })
        .where(and(eq(ledgerLine.entryId, entryId), eq(ledgerLine.payee, outcome.payee)));
    await auditState(tx, entryId);
  });
}

/** An entry with its lines in the order of the request. */
export async function readEntry(account: string, id: string) {
  const [entry] = await database()
    .select()
    .from(ledgerEntry)
    .where(and(eq(ledgerEntry.account, account), eq(ledgerEntry.id, id)));
  if (!entry) throw new Problem("not_found", { message: "no such ledger entry" });
  const lines = await database()
    .select()
    .from(ledgerLine)
    .where(eq(ledgerLine.entryId, id))
    .orderBy(asc(ledgerLine.position));
  return { entry, lines };
}
