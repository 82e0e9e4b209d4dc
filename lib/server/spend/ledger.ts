import "server-only";
import { createHash } from "node:crypto";
import { and, asc, eq } from "drizzle-orm";
import type { SpendOperation } from "@/lib/api/operation";
import { ledgerEntry, ledgerLine } from "@/lib/db/schema";
import { Problem } from "@/lib/problem";
import type { Actor } from "../actor";
import { auditIntent } from "../audit/spends";
import { database } from "../database";
import { busyPayee, isPayeeBusy } from "./payee-lock";
import type { Transaction } from "./transitions";

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
  /** Judges the intent in its transaction once the key is known to be new; gives what is to be written down last. */
  gate?: Gate | undefined;
}
type Gate = (tx: Transaction, entry: Entry) => Promise<(() => Promise<void>) | undefined>;

/** Writes the intent down; null when the key is taken. Throws when a payee is held by another spend of the kind. */
async function insertEntry({ account, key, operation, args, actor, gate }: Intent, payloadHash: string) {
  const id = crypto.randomUUID();
  const { kind } = operation.spend;
  return database().transaction(async (tx) => {
    const [entry] = await tx
      .insert(ledgerEntry)
      .values({
        id,
        account,
        key,
        personId: actor.personId,
        operation: operation.id,
        kind,
        payload: args,
        payloadHash,
        marker: `PD-${id.slice(0, 13)}`,
      })
      .onConflictDoNothing()
      .returning();
    if (!entry) return null;
    const passed = await gate?.(tx, entry);
    const lines = operation.spend
      .lines(args)
      .map((line, position) => ({ entryId: id, position, account, kind, ...line }));
    // In one order, so that two spends to the same payees wait for one another and never both.
    await tx.insert(ledgerLine).values(lines.toSorted((a, b) => (a.payee < b.payee ? -1 : 1)));
    await auditIntent(tx, entry, lines, actor);
    await passed?.();
    return entry;
  });
}

/** How often a payee that was freed between refusal and look-up is tried again. */
const mostTries = 5;

/**
 * Commits the intent of a spend before anything is sent. Of any number of submits with one key exactly one gets
 * `isFirst`; the others get the entry that is there. The same key with another payload is refused, and so is a payee
 * whose last spend of the kind has no outcome yet (`payee_busy`, with the id of that spend).
 */
export async function openEntry(intent: Intent): Promise<{ entry: Entry; isFirst: boolean }> {
  const { account, key, operation, args, actor } = intent;
  const payloadHash = hashPayload({ operation: operation.id, args });
  for (let tries = 1; ; tries++) {
    try {
      const opened = await insertEntry(intent, payloadHash);
      if (opened) return { entry: opened, isFirst: true };
      break;
    } catch (error) {
      if (!isPayeeBusy(error)) throw error;
      // A submit with the same key holds its own payees: it is the one to be told of.
      if (await findByKey(account, key)) break;
      const { kind, lines } = operation.spend;
      const busy = await busyPayee(
        account,
        kind,
        lines(args).map(({ payee }) => payee),
      );
      if (busy) throw busy;
      if (tries === mostTries) throw error;
    }
  }
  const entry = await findByKey(account, key);
  if (!entry || entry.payloadHash !== payloadHash || entry.personId !== actor.personId)
    throw new Problem("key_reused", { message: "the key belongs to another payload or person" });
  return { entry, isFirst: false };
}

async function findByKey(account: string, key: string): Promise<Entry | undefined> {
  const [entry] = await database()
    .select()
    .from(ledgerEntry)
    .where(and(eq(ledgerEntry.account, account), eq(ledgerEntry.key, key)));
  return entry;
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
