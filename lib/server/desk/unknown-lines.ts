import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { ledgerEntry, ledgerLine } from "@/lib/db/schema";
import { database } from "../database";

export interface UnknownLine {
  customerId: string;
  entryId: string;
  createdAt: string;
}

/** Earlier spends to these payees whose outcome nobody knows yet, settlement or a person being at it. */
export async function listUnknown(account: string, payees: string[]): Promise<UnknownLine[]> {
  if (payees.length === 0) return [];
  const lines = await database()
    .select({ customerId: ledgerLine.payee, entryId: ledgerEntry.id, createdAt: ledgerEntry.createdAt })
    .from(ledgerLine)
    .innerJoin(ledgerEntry, eq(ledgerEntry.id, ledgerLine.entryId))
    .where(
      and(
        eq(ledgerEntry.account, account),
        inArray(ledgerLine.payee, payees),
        inArray(ledgerLine.state, ["unknown", "needs_a_person"]),
      ),
    );
  return lines.map((line) => ({ ...line, createdAt: new Date(line.createdAt).toISOString() }));
}
