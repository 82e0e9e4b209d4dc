import "server-only";
import { and, eq, inArray, or, sql } from "drizzle-orm";
import { ledgerEntry, ledgerLine } from "@/lib/db/schema";
import { database } from "../database";

export interface UnknownLine {
  customerId: string;
  entryId: string;
  createdAt: string;
}

/** Earlier spends to these payees whose outcome nobody knows yet. */
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
        or(
          eq(ledgerLine.state, "unknown"),
          and(eq(ledgerLine.state, "sent"), sql`${ledgerEntry.sentAt} < now() - interval '2 minutes'`),
        ),
      ),
    );
  return lines.map((line) => ({ ...line, createdAt: new Date(line.createdAt).toISOString() }));
}
