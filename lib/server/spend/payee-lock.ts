import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { SpendKind } from "@/lib/api/operation";
import { ledgerLine } from "@/lib/db/schema";
import { Problem } from "@/lib/problem";
import { database } from "../database";
import { unsettled } from "./transitions";

/** The states of a line that hold its payee, as the index of the ledger has them. */
const holding = [...unsettled, "needs_a_person"] as const;

/** Whether an error is the index's refusal of a second open line of a kind for one payee. */
export function isPayeeBusy(error: unknown): boolean {
  for (let current = error; current instanceof Error; current = current.cause)
    if ("constraint_name" in current && current.constraint_name === "ledger_line_open") return true;
  return false;
}

/** The problem that names the spend which holds one of these payees; null when all are free by now. */
export async function busyPayee(account: string, kind: SpendKind, payees: readonly string[]): Promise<Problem | null> {
  const [line] = await database()
    .select({ entryId: ledgerLine.entryId, state: ledgerLine.state })
    .from(ledgerLine)
    .where(
      and(
        inArray(ledgerLine.payee, [...payees]),
        eq(ledgerLine.account, account),
        eq(ledgerLine.kind, kind),
        inArray(ledgerLine.state, holding),
      ),
    )
    .limit(1);
  if (!line) return null;
  return new Problem("payee_busy", {
    message: `a payee has an earlier ${kind} that is ${line.state}`,
    entryId: line.entryId,
  });
}
