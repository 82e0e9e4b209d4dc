import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { type EntryState, ledgerEntry, ledgerLine } from "@/lib/db/schema";
import { auditState } from "../audit/spends";
import { database } from "../database";
import type { Entry } from "../spend/ledger";
import { holdEntry, stateOf, type Transaction, unsettled } from "../spend/transitions";
import type { Verdict } from "./verdict";

type Line = typeof ledgerLine.$inferSelect;

/** What a verdict makes of a line; a line that is not told yet is unknown from now on, whatever it was. */
function changeOf(verdict: Verdict): Partial<Line> {
  switch (verdict.is) {
    case "applied": {
      const { reference, amount } = verdict.record;
      return { state: "settled_done", reference, amount, records: [verdict.record] };
    }
    case "not_applied":
      return { state: "settled_not_applied", records: [] };
    case "ambiguous":
      return { state: "needs_a_person", records: verdict.records };
    default:
      return { state: "unknown" };
  }
}

const now = () => new Date().toISOString();

/** Gives an entry the state that its lines come to, in a transaction that holds it. */
export async function closeByLines(tx: Transaction, id: string): Promise<EntryState> {
  const lines = await tx.select({ state: ledgerLine.state }).from(ledgerLine).where(eq(ledgerLine.entryId, id));
  const state = stateOf(lines);
  const isEnd = state !== "unknown" && state !== "needs_a_person";
  await tx
    .update(ledgerEntry)
    .set({ state, ...(isEnd && { closedAt: now() }) })
    .where(eq(ledgerEntry.id, id));
  return state;
}

/**
 * Writes what the records told of the open lines of an entry; the state that it has then. Throws `EntryMoved` when its
 * submit was faster.
 */
export async function writeVerdicts(entryId: string, verdicts: ReadonlyMap<number, Verdict>): Promise<EntryState> {
  return database().transaction(async (tx) => {
    const before = await holdEntry(tx, entryId, ["sent", "unknown"]);
    for (const [position, verdict] of verdicts)
      await tx
        .update(ledgerLine)
        .set(changeOf(verdict))
        .where(
          and(
            eq(ledgerLine.entryId, entryId),
            eq(ledgerLine.position, position),
            inArray(ledgerLine.state, ["sent", "unknown"]),
          ),
        );
    await tx.update(ledgerEntry).set({ askedAt: now() }).where(eq(ledgerEntry.id, entryId));
    const state = await closeByLines(tx, entryId);
    if (state !== before.state) await auditState(tx, entryId, null);
    return state;
  });
}

/** Closes an entry whose process died before it sent: being marked as sent comes first, so nothing was, and nothing will be. */
export async function closeAbandoned({ id }: Pick<Entry, "id">): Promise<EntryState> {
  return database().transaction(async (tx) => {
    await holdEntry(tx, id, ["intended"]);
    const state = "settled_not_applied" as const;
    await tx.update(ledgerEntry).set({ state, closedAt: now() }).where(eq(ledgerEntry.id, id));
    await tx
      .update(ledgerLine)
      .set({ state })
      .where(and(eq(ledgerLine.entryId, id), inArray(ledgerLine.state, unsettled)));
    await auditState(tx, id, null);
    return state;
  });
}
