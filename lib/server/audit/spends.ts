import "server-only";
import { eq } from "drizzle-orm";
import type { Database } from "@/lib/db/client";
import { ledgerEntry } from "@/lib/db/schema";
import type { AuditAction } from "@/lib/desk/audit-actions";
import { sumKnown } from "@/lib/money";
import { writeAudit } from "./write";

type Entry = typeof ledgerEntry.$inferSelect;
type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

/** The action of each state that a ledger entry can come to; a state that is missing here does not compile. */
const actionOf: Record<Entry["state"], AuditAction> = {
  intended: "spend.intended",
  sent: "spend.sent",
  done: "spend.done",
  refused: "spend.refused",
  unknown: "spend.unknown",
  settled_done: "spend.settledDone",
  settled_not_applied: "spend.settledNotApplied",
  needs_a_person: "spend.needsPerson",
};

/** Writes down the intent of a spend: what, how much, to how many, and the hash of the whole payload. */
export const auditIntent = (
  tx: Transaction,
  { id, account, operation, payloadHash, marker }: Entry,
  lines: readonly { payee: string; amount: string | null }[],
  actor: { personId: string } | null,
) =>
  writeAudit(tx, {
    account,
    actor,
    action: "spend.intended",
    subject: { kind: "spend", id },
    detail: {
      operation,
      payloadHash,
      marker,
      payees: lines.length,
      total: sumKnown(lines.map(({ amount }) => amount)),
    },
  });

/**
 * Writes down the state that an entry has come to in this transaction; call it last, after the entry is updated. The
 * deed is its person's unless it is said to be another's, or the portal's own (null).
 */
export async function auditState(tx: Transaction, entryId: string, by?: { personId: string } | null): Promise<void> {
  const [entry] = await tx
    .select({
      account: ledgerEntry.account,
      personId: ledgerEntry.personId,
      state: ledgerEntry.state,
      requestId: ledgerEntry.requestId,
      vendorCode: ledgerEntry.vendorCode,
    })
    .from(ledgerEntry)
    .where(eq(ledgerEntry.id, entryId));
  if (!entry) return;
  const { account, personId, state, requestId, vendorCode } = entry;
  await writeAudit(tx, {
    account,
    actor: by === undefined ? { personId } : by,
    action: actionOf[state],
    subject: { kind: "spend", id: entryId },
    detail: { vendorRequestId: requestId ?? undefined, vendorCode: vendorCode ?? undefined },
  });
}
