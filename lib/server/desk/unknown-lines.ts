import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { SpendKind } from "@/lib/api/operation";
import { ledgerEntry, ledgerLine } from "@/lib/db/schema";
import { database } from "../database";

export interface UnknownLine {
  customerId: string;
  entryId: string;
  createdAt: string;
}

/** Earlier spends of a kind to these payees whose outcome nobody knows yet: until then no other is sent. */
export async function listUnknown(account: string, kind: SpendKind, payees: string[]): Promise<UnknownLine[]> {
  if (payees.length === 0) return [];
  const lines = await database()
    .select({ customerId: ledgerLine.payee, entryId: ledgerEntry.id, createdAt: ledgerEntry.createdAt })
    .from(ledgerLine)
    .innerJoin(ledgerEntry, eq(ledgerEntry.id, ledgerLine.entryId))
    .where(
      and(
        eq(ledgerEntry.account, account),
        eq(ledgerEntry.kind, kind),
        inArray(ledgerLine.payee, payees),
        inArray(ledgerLine.state, ["unknown", "needs_a_person"]),
      ),
    );
  return lines.map((line) => ({ ...line, createdAt: new Date(line.createdAt).toISOString() }));
}
