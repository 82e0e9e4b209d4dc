import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { bulkRun, type RunState } from "@/lib/db/bulk-tables";
import type { AuditAction } from "@/lib/desk/audit-actions";
import { auditRun } from "../audit/runs";
import { database } from "../database";

type Run = typeof bulkRun.$inferSelect;

interface Move {
  from: readonly RunState[];
  to: Partial<Pick<Run, "problem" | "finishedAt">> & { state: RunState };
  action: Extract<AuditAction, `bulk.${string}`>;
  /** Null for the portal itself. */
  actor: { personId: string } | null;
}

/** Moves a run from one of some states to another and tells the log; does nothing when it is in none of them any more. */
export async function moveRun(run: Run, { from, to, action, actor }: Move): Promise<void> {
  await database().transaction(async (tx) => {
    const [moved] = await tx
      .update(bulkRun)
      .set(to)
      .where(and(eq(bulkRun.id, run.id), inArray(bulkRun.state, [...from])))
      .returning();
    if (moved) await auditRun(tx, moved, action, actor, to.problem ? { problem: to.problem } : {});
  });
}
