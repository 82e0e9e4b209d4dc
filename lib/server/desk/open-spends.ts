import "server-only";
import { and, count, eq, inArray } from "drizzle-orm";
import { ledgerEntry } from "@/lib/db/schema";
import type { OpenSpends } from "@/lib/desk/answers";
import { database } from "../database";

/** How many spends of an account have no outcome: those that settlement is at, and those that wait for a person. */
export async function countOpen(account: string): Promise<OpenSpends> {
  const rows = await database()
    .select({ state: ledgerEntry.state, count: count() })
    .from(ledgerEntry)
    .where(and(eq(ledgerEntry.account, account), inArray(ledgerEntry.state, ["unknown", "needs_a_person"])))
    .groupBy(ledgerEntry.state);
  const of = (state: string) => rows.find((row) => row.state === state)?.count ?? 0;
  return { unknown: of("unknown"), person: of("needs_a_person") };
}
