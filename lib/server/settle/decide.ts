import "server-only";
import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { operations } from "@/lib/api/index";
import { ledgerLine } from "@/lib/db/schema";
import type { Receipt } from "@/lib/desk/answers";
import type { settlement } from "@/lib/desk/settlement";
import { Problem } from "@/lib/problem";
import type { Actor } from "../actor";
import { writeAudit } from "../audit/write";
import { authorize } from "../authorize";
import { database } from "../database";
import type { Language } from "../language";
import { type Entry, readEntry } from "../spend/ledger";
import { receiptOf } from "../spend/receipt";
import { EntryMoved, holdEntry } from "../spend/transitions";
import { canDecide } from "./settlement-of";
import { closeByLines } from "./write";

type Decision = z.output<(typeof settlement)["decideLine"]["in"]>;

const moved = (entry: Entry) =>
  new Problem("not_found", { message: "the line has an outcome already", entryId: entry.id });

/** Writes a person's decision on one line, if it still waits for one. What was decided is never changed again. */
async function write(entry: Entry, decision: Decision, personId: string): Promise<void> {
  const { position, outcome, recordId, note } = decision;
  await database().transaction(async (tx) => {
    await holdEntry(tx, entry.id, ["unknown", "needs_a_person"]);
    const where = and(eq(ledgerLine.entryId, entry.id), eq(ledgerLine.position, position));
    const [line] = await tx.select().from(ledgerLine).where(where);
    if (!line || !canDecide(entry, line.state)) throw moved(entry);
    const record = line.records?.find(({ id }) => id === recordId);
    if (recordId !== undefined && (!record || outcome === "not_applied"))
      throw new Problem("bad_input", { message: "that record was not shown with this line", entryId: entry.id });
    await tx
      .update(ledgerLine)
      .set({
        state: outcome === "applied" ? "settled_done" : "settled_not_applied",
        ...(record && { reference: record.reference, amount: line.amount ?? record.amount }),
        decidedBy: personId,
        decidedAt: new Date().toISOString(),
        note,
      })
      .where(where);
    const state = await closeByLines(tx, entry.id);
    await writeAudit(tx, {
      account: entry.account,
      actor: { personId },
      action: "spend.decided",
      subject: { kind: "spend", id: entry.id },
      detail: { after: outcome, state, reason: note },
    });
  });
}

/**
 * Takes a person's decision on a line that settlement could not tell, or could not ask about in time. It takes the
 * permission of the spend itself.
 */
export async function decideLine(
  decision: Decision,
  { account, actor, language }: { account: string; actor: Pick<Actor, "personId" | "role">; language: Language },
): Promise<Receipt> {
  const { entry } = await readEntry(account, decision.id);
  const operation = operations.get(entry.operation);
  if (!operation) throw new Problem("unknown_operation", { message: `${entry.operation} is not declared any more` });
  authorize({ ...actor, name: "", displayName: "" }, operation.permission);
  await write(entry, decision, actor.personId).catch((error: unknown) => {
    throw error instanceof EntryMoved ? moved(entry) : error;
  });
  return receiptOf(account, entry.id, language);
}
