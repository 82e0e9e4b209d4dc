import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { LineOutcome } from "@/lib/api/operation";
import { type EntryState, ledgerEntry, ledgerLine } from "@/lib/db/schema";
import { auditState } from "../audit/spends";
import { database } from "../database";
import { log } from "../log";
import { isPayeeBusy } from "./payee-lock";
import { holdEntry, stateOf } from "./transitions";

interface LateAnswer {
  requestId: string | null;
  answer: unknown;
  outcomes: readonly LineOutcome[];
}

const ended = [
  "settled_done",
  "settled_not_applied",
  "needs_a_person",
  "done",
  "refused",
] as const satisfies EntryState[];

/** What settlement must not have said where the answer says otherwise. */
const contradicted: Partial<Record<LineOutcome["state"], EntryState>> = {
  done: "settled_not_applied",
  refused: "settled_done",
};

/**
 * Keeps the answer of a submit that came back after settlement had closed its spend. Where the two contradict each other
 * a person has to look; if the payee is in another spend's hands already, the log alone says it.
 */
export async function keepLateAnswer(id: string, { requestId, answer, outcomes }: LateAnswer): Promise<void> {
  const [contradicting, rest] = await database().transaction(async (tx) => {
    await holdEntry(tx, id, ended);
    await tx.update(ledgerEntry).set({ requestId, answer }).where(eq(ledgerEntry.id, id));
    const lines = await tx.select().from(ledgerLine).where(eq(ledgerLine.entryId, id));
    const wrong = lines.filter((line) =>
      outcomes.some(({ payee, state }) => payee === line.payee && contradicted[state] === line.state),
    );
    return [wrong, lines.filter((line) => !wrong.includes(line))];
  });
  if (contradicting.length === 0) return;
  log().error({ entryId: id, lines: contradicting.length }, "a late answer contradicts what settlement had found");
  const state = "needs_a_person" as const;
  try {
    await database().transaction(async (tx) => {
      await holdEntry(tx, id, ended);
      const positions = contradicting.map(({ position }) => position);
      await tx
        .update(ledgerLine)
        .set({ state })
        .where(and(eq(ledgerLine.entryId, id), inArray(ledgerLine.position, positions)));
      await tx
        .update(ledgerEntry)
        .set({ state: stateOf([...rest, { state }]) })
        .where(eq(ledgerEntry.id, id));
      await auditState(tx, id, null);
    });
  } catch (error) {
    if (!isPayeeBusy(error)) throw error;
  }
}
