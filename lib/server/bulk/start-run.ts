import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { bulkRow, bulkRun } from "@/lib/db/bulk-tables";
import type { BulkCheck } from "@/lib/desk/bulk-answers";
import { Problem } from "@/lib/problem";
import { passRun, turnRunAway } from "../approval/run-gate";
import { auditRun } from "../audit/runs";
import { database } from "../database";
import { judgeRun } from "./check-run";
import { runHere } from "./engine";
import { moveRun } from "./move-run";
import { type Asker, requireRunIn } from "./runs";

const changed = { changed: true } as const;

/**
 * Starts what the person saw checked: the rows are judged once more, and when anything in them came out otherwise nothing
 * starts. Rows with problems are left out from here on; what is sent is fixed by its hash.
 */
export async function startRun(
  { id, hash }: { id: string; hash: string },
  asker: Asker,
): Promise<{ isStarted: boolean; check: BulkCheck }> {
  const started = await prepareStart(id, hash, asker);
  if (started.isStarted) void runHere(id);
  return started;
}

/** Everything of a start but the sending: from here on any process may send. */
export async function prepareStart(
  id: string,
  hash: string,
  asker: Asker,
): Promise<{ isStarted: boolean; check: BulkCheck }> {
  const run = await requireRunIn(id, asker, ["draft"], { isOwn: true });
  const { check, groups, payload } = await judgeRun(run, asker.language);
  if (check.hash !== hash || check.problems.length > 0 || groups.length === 0) return { isStarted: false, check };
  const placed = groups.flatMap((rows, index) => rows.map(({ position }) => ({ position, number: index + 1 })));
  const start = { run, check, groups, payload, asker };
  const begin = database().transaction(async (tx) => {
    const [started] = await tx
      .update(bulkRun)
      .set({
        state: "running",
        rowsHash: hash,
        groups: groups.length,
        language: asker.language,
        startedAt: new Date().toISOString(),
      })
      .where(and(eq(bulkRun.id, run.id), eq(bulkRun.state, "draft")))
      .returning({ id: bulkRun.id });
    if (!started) throw new Problem("bad_input", { message: "the run was started meanwhile" });
    const passed = await passRun(tx, start);
    await tx.execute(
      sql`insert into bulk_group (run_id, number) select ${run.id}::uuid, number from generate_series(1, ${groups.length}::int) as number`,
    );
    await tx.execute(sql`
      update bulk_row as kept set group_number = placed.number
      from jsonb_to_recordset(${JSON.stringify(placed)}::text::jsonb) as placed(position int, number int)
      where kept.run_id = ${run.id} and kept.position = placed.position`);
    await tx
      .update(bulkRow)
      .set({ isLeftOut: true })
      .where(and(eq(bulkRow.runId, run.id), sql`group_number is null`));
    await passed?.();
    await auditRun(tx, run, "bulk.started", asker.actor, { hash, rows: placed.length, count: groups.length });
  });
  await begin.catch((error: unknown) => turnRunAway(error, start));
  return { isStarted: true, check };
}

/** Stops after what is on its way; nothing more is sent until somebody goes on. */
export async function pauseRun(id: string, asker: Asker) {
  const run = await requireRunIn(id, asker, ["running"]);
  await moveRun(run, { from: ["running"], to: { state: "paused" }, action: "bulk.paused", actor: asker.actor });
  return changed;
}

/** Goes on where a run was paused. Only the person whose spends these are may send more of them. */
export async function resumeRun(id: string, asker: Asker) {
  const run = await requireRunIn(id, asker, ["paused"], { isOwn: true });
  const to = { state: "running" as const, problem: null };
  await moveRun(run, { from: ["paused"], to, action: "bulk.resumed", actor: asker.actor });
  void runHere(run.id);
  return changed;
}

/** Ends a run for good. What was sent stays sent. */
export async function cancelRun(id: string, asker: Asker) {
  const run = await requireRunIn(id, asker, ["running", "paused"]);
  const to = { state: "cancelled" as const, finishedAt: new Date().toISOString() };
  await moveRun(run, { from: ["running", "paused"], to, action: "bulk.cancelled", actor: asker.actor });
  return changed;
}

/** Makes a draft of the rows that were refused; it is checked and started like any other. */
export async function retryRun({ id, name }: { id: string; name: string }, asker: Asker): Promise<{ id: string }> {
  const run = await requireRunIn(id, asker, ["done", "cancelled"]);
  return database().transaction(async (tx) => {
    const { account, kind, settings } = run;
    const [made] = await tx
      .insert(bulkRun)
      .values({
        ...{ account, kind, settings, name },
        personId: asker.actor.personId,
        language: asker.language,
        fromRun: run.id,
      })
      .returning({ id: bulkRun.id });
    if (!made) throw new Problem("unexpected", { message: "a new run gave no id" });
    await tx.execute(sql`
      insert into bulk_row (run_id, position, typed)
      select ${made.id}::uuid, row_number() over (order by position) - 1, typed from bulk_row
      where run_id = ${run.id} and state = 'refused' and not is_left_out`);
    await auditRun(tx, { ...run, id: made.id }, "bulk.created", asker.actor, { from: run.id });
    return made;
  });
}
