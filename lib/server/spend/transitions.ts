import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { LineOutcome } from "@/lib/api/operation";
import { type EntryState, type Evidence, ledgerEntry, ledgerLine } from "@/lib/db/schema";
import { auditState } from "../audit/spends";
import { database } from "../database";
import { huawei } from "../upstream";

export type Transaction = Parameters<Parameters<ReturnType<typeof database>["transaction"]>[0]>[0];

/** The states that settlement may still move; a line in one of them, or one that waits for a person, holds its payee. */
export const unsettled = ["intended", "sent", "unknown"] as const satisfies readonly EntryState[];

/** An entry was not in the state that a step of its life starts from: somebody else has moved it, and this step must not act. */
export class EntryMoved extends Error {
  override readonly name = "EntryMoved";
}

const now = () => new Date().toISOString();

/**
 * Takes the row of an entry for the rest of a transaction and makes sure that it is in one of the states that the step
 * starts from. Everything that moves an entry goes through here, so two processes can never both move it.
 */
export async function holdEntry(tx: Transaction, id: string, from: readonly EntryState[]) {
  const [entry] = await tx.select().from(ledgerEntry).where(eq(ledgerEntry.id, id)).for("update");
  if (!entry || !from.includes(entry.state))
    throw new EntryMoved(`${id} is ${entry?.state ?? "gone"}, not ${from.join(" or ")}`);
  return entry;
}

/**
 * Marks an entry and its lines as sent, with what was seen before; awaited before the first byte leaves, so that a crash
 * after it reads as "unknown". An entry that settlement has closed meanwhile is not sent any more.
 */
export async function markSent(entryId: string, seen: Evidence): Promise<void> {
  const { from, until } = huawei().nowRange();
  const clockDoubtMs = until.getTime() - from.getTime();
  const evidence = clockDoubtMs > 0 ? { ...seen, clockDoubtMs } : seen;
  await database().transaction(async (tx) => {
    await holdEntry(tx, entryId, ["intended"]);
    await tx
      .update(ledgerEntry)
      .set({ state: "sent", sentAt: now(), huaweiSentAt: from.toISOString(), evidence })
      .where(eq(ledgerEntry.id, entryId));
    await tx.update(ledgerLine).set({ state: "sent" }).where(eq(ledgerLine.entryId, entryId));
    await auditState(tx, entryId);
  });
}

interface Closing {
  /** Of the lines without an outcome of their own. */
  state: "refused" | "unknown";
  requestId?: string | null;
  vendor?: { code: string; message: string } | undefined;
  answer?: unknown;
  /** What became of each line; lines without an outcome take the state of the entry. */
  outcomes?: readonly LineOutcome[];
}

/**
 * Writes what the submit itself learnt of its spend, entry and lines together. An entry that settlement already calls
 * unknown takes a late answer too; one that is settled throws `EntryMoved`.
 */
export async function closeEntry(
  entryId: string,
  { state, requestId, vendor, answer, outcomes = [] }: Closing,
): Promise<void> {
  await database().transaction(async (tx) => {
    await holdEntry(tx, entryId, unsettled);
    const open = and(eq(ledgerLine.entryId, entryId), inArray(ledgerLine.state, unsettled));
    for (const outcome of outcomes)
      await tx
        .update(ledgerLine)
        .set({
          state: outcome.state,
          ...(outcome.state === "done" && { reference: outcome.reference }),
          ...(outcome.state === "refused" && { vendorCode: outcome.code, vendorMessage: outcome.message }),
        })
        .where(and(open, eq(ledgerLine.payee, outcome.payee)));
    // An outcome of unknown is open still, and gets the state that its entry has anyway.
    await tx
      .update(ledgerLine)
      .set({ state: state === "refused" ? "refused" : "unknown" })
      .where(open);
    // Settlement may have been faster with some of them.
    const lines = await tx.select({ state: ledgerLine.state }).from(ledgerLine).where(eq(ledgerLine.entryId, entryId));
    await tx
      .update(ledgerEntry)
      .set({
        state: stateOf(lines),
        requestId: requestId ?? null,
        vendorCode: vendor?.code ?? null,
        vendorMessage: vendor?.message ?? null,
        answer: answer ?? null,
        closedAt: now(),
      })
      .where(eq(ledgerEntry.id, entryId));
    await auditState(tx, entryId);
  });
}

/** The state of a whole by its lines: who still has to do something counts first, then whether anything was done. */
export function stateOf(lines: readonly { readonly state: EntryState }[]): EntryState {
  const has = (...states: EntryState[]) => lines.some(({ state }) => states.includes(state));
  if (has("needs_a_person")) return "needs_a_person";
  if (has("intended", "sent", "unknown")) return "unknown";
  if (has("settled_done")) return "settled_done";
  if (has("done")) return has("settled_not_applied") ? "settled_done" : "done";
  return has("settled_not_applied") ? "settled_not_applied" : "refused";
}
