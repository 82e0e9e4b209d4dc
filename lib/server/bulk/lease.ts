import "server-only";
import { and, eq, isNull, or, sql } from "drizzle-orm";
import { bulkRun, type RunState } from "@/lib/db/bulk-tables";
import { database } from "../database";

/** A holder that was not heard of for this long is dead, and another process goes on with its run. */
export const leaseSeconds = 10;

const until = sql`now() + make_interval(secs => ${leaseSeconds})`;

/** Claims a running run for one process; false while another that lives has it. */
export async function takeLease(runId: string, holder: string): Promise<boolean> {
  const taken = await database()
    .update(bulkRun)
    .set({ leaseHolder: holder, leaseUntil: until as unknown as string })
    .where(
      and(
        eq(bulkRun.id, runId),
        eq(bulkRun.state, "running"),
        or(isNull(bulkRun.leaseHolder), sql`${bulkRun.leaseUntil} < now()`),
      ),
    )
    .returning({ id: bulkRun.id });
  return taken.length > 0;
}

/** Keeps the claim, and tells what people want of the run by now; null when the claim was lost. */
export async function renewLease(runId: string, holder: string): Promise<RunState | null> {
  const [kept] = await database()
    .update(bulkRun)
    .set({ leaseUntil: until as unknown as string })
    .where(and(eq(bulkRun.id, runId), eq(bulkRun.leaseHolder, holder)))
    .returning({ state: bulkRun.state });
  return kept?.state ?? null;
}

/** Gives the claim back, so that the next process need not wait for it to run out. */
export async function dropLease(runId: string, holder: string): Promise<void> {
  await database()
    .update(bulkRun)
    .set({ leaseHolder: null, leaseUntil: null })
    .where(and(eq(bulkRun.id, runId), eq(bulkRun.leaseHolder, holder)));
}

/** Runs that nobody works on. */
export async function listOrphans(): Promise<string[]> {
  const rows = await database()
    .select({ id: bulkRun.id })
    .from(bulkRun)
    .where(and(eq(bulkRun.state, "running"), or(isNull(bulkRun.leaseHolder), sql`${bulkRun.leaseUntil} < now()`)));
  return rows.map(({ id }) => id);
}
