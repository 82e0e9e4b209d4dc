import "server-only";
import { and, count, desc, eq, inArray, ne, sql } from "drizzle-orm";
import { allows } from "@/lib/api/permissions";
import { type BulkKind, bulkKinds, bulkPermissions, mostRows, type TypedRow } from "@/lib/bulk/kinds";
import { bulkGroup, bulkRow, bulkRun, type RunSettings, type RunState } from "@/lib/db/bulk-tables";
import { person } from "@/lib/db/schema";
import type { BulkCounts, BulkRun, BulkSummary } from "@/lib/desk/bulk-answers";
import { Problem, type ProblemCode, problemStatus } from "@/lib/problem";
import type { Actor } from "../actor";
import { approvalOfRun } from "../approval/requests";
import { auditRun } from "../audit/runs";
import { authorize } from "../authorize";
import { database } from "../database";
import type { Language } from "../language";
import { problemTexts } from "../sentences";
import { huawei } from "../upstream";
import { operationOf } from "./operation-of";

/** Who asks for what of a run. */
export interface Asker {
  account: string;
  actor: Actor;
  language: Language;
}
export type Run = typeof bulkRun.$inferSelect;

const iso = (text: string | null) => text && new Date(text).toISOString();

/** A run of the account whose spend the person may make; anything else does not exist for them. */
export async function requireRun(id: string, { account, actor }: Pick<Asker, "account" | "actor">): Promise<Run> {
  const [run] = await database()
    .select()
    .from(bulkRun)
    .where(and(eq(bulkRun.account, account), eq(bulkRun.id, id)));
  if (!run) throw new Problem("not_found", { message: "no such bulk run" });
  authorize(actor, bulkPermissions[run.kind]);
  return run;
}

/** A run in one of some states; `isOwn` where only the person whose spends these are may do it. */
export async function requireRunIn(id: string, asker: Asker, states: readonly RunState[], { isOwn = false } = {}) {
  const run = await requireRun(id, asker);
  if (isOwn && run.personId !== asker.actor.personId)
    throw new Problem("not_allowed", { message: "the run belongs to another person" });
  if (!states.includes(run.state))
    throw new Problem("bad_input", {
      message: `the run is ${run.state}`,
      fields: [{ field: "id", rule: "run_state", values: {} }],
    });
  return run;
}

/** Begins a draft without rows. */
export async function createRun(
  { kind, name, settings }: { kind: BulkKind; name: string; settings: RunSettings },
  { account, actor, language }: Asker,
): Promise<{ id: string }> {
  authorize(actor, bulkPermissions[kind]);
  return database().transaction(async (tx) => {
    const [run] = await tx
      .insert(bulkRun)
      .values({ account, personId: actor.personId, kind, name, settings, language })
      .returning();
    if (!run) throw new Problem("unexpected", { message: "a new run gave no id" });
    await auditRun(tx, run, "bulk.created", actor);
    return { id: run.id };
  });
}

/** Puts rows into a draft from a position on. */
export async function addRows(
  { id, from, rows }: { id: string; from: number; rows: TypedRow[] },
  asker: Asker,
): Promise<{ rows: number }> {
  if (from + rows.length > mostRows)
    throw new Problem("too_large", { message: `a run takes at most ${mostRows} rows` });
  const run = await requireRunIn(id, asker, ["draft"], { isOwn: true });
  await database()
    .insert(bulkRow)
    .values(rows.map((typed, index) => ({ runId: run.id, position: from + index, typed })))
    .onConflictDoUpdate({ target: [bulkRow.runId, bulkRow.position], set: { typed: sql`excluded.typed` } });
  return { rows: from + rows.length };
}

const rowsIn = (state: string) =>
  sql<number>`count(*) filter (where ${bulkRow.state} = ${state} and not ${bulkRow.isLeftOut})`.mapWith(Number);

/** How many rows of each run came to which end. */
async function countRows(ids: readonly string[]): Promise<Map<string, BulkCounts>> {
  if (ids.length === 0) return new Map();
  const rows = await database()
    .select({
      id: bulkRow.runId,
      rows: count(),
      waiting: rowsIn("waiting"),
      done: rowsIn("done"),
      refused: rowsIn("refused"),
      unknown: rowsIn("unknown"),
      leftOut: sql<number>`count(*) filter (where ${bulkRow.isLeftOut})`.mapWith(Number),
      total: sql<string>`coalesce(sum(${bulkRow.amount}) filter (where not ${bulkRow.isLeftOut}), 0)::text`,
      doneAmount: sql<string>`coalesce(sum(${bulkRow.amount}) filter (where ${bulkRow.state} = 'done'), 0)::text`,
    })
    .from(bulkRow)
    .where(inArray(bulkRow.runId, [...ids]))
    .groupBy(bulkRow.runId);
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}

const none: BulkCounts = {
  ...{ rows: 0, waiting: 0, done: 0, refused: 0, unknown: 0, leftOut: 0 },
  ...{ total: "0", doneAmount: "0" },
};

const summaryOf = (run: Run, personName: string, counts: BulkCounts | undefined): BulkSummary => ({
  id: run.id,
  kind: run.kind,
  name: run.name,
  state: run.state,
  personName,
  createdAt: iso(run.createdAt) ?? "",
  ...(counts ?? none),
});

/** The runs whose spends the person may make, newest first. Another person's draft is their own business. */
export async function listRuns(
  { offset = 0, limit = 50 }: { offset?: number | undefined; limit?: number | undefined },
  { account, actor }: Asker,
): Promise<{ total: number; rows: BulkSummary[] }> {
  const kinds = bulkKinds.filter((kind) => allows(actor.role, bulkPermissions[kind]));
  const where = and(
    eq(bulkRun.account, account),
    inArray(bulkRun.kind, kinds),
    sql`(${bulkRun.personId} = ${actor.personId} or ${ne(bulkRun.state, "draft")})`,
  );
  const [[counted], runs] = await Promise.all([
    database().select({ total: count() }).from(bulkRun).where(where),
    database()
      .select({ run: bulkRun, personName: person.displayName })
      .from(bulkRun)
      .innerJoin(person, eq(person.id, bulkRun.personId))
      .where(where)
      .orderBy(desc(bulkRun.createdAt))
      .offset(offset)
      .limit(limit),
  ]);
  const counts = await countRows(runs.map(({ run }) => run.id));
  return {
    total: counted?.total ?? 0,
    rows: runs.map(({ run, personName }) => summaryOf(run, personName, counts.get(run.id))),
  };
}

const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(problemStatus, code);

/** A run as it stands now. */
export async function showRun(id: string, asker: Asker): Promise<BulkRun> {
  const run = await requireRun(id, asker);
  const [counts, [owner], [groups], approval] = await Promise.all([
    countRows([run.id]),
    database().select({ name: person.displayName }).from(person).where(eq(person.id, run.personId)),
    database()
      .select({ over: sql<number>`count(*) filter (where ${bulkGroup.isOver})`.mapWith(Number) })
      .from(bulkGroup)
      .where(eq(bulkGroup.runId, run.id)),
    approvalOfRun(run.id),
  ]);
  return {
    ...summaryOf(run, owner?.name ?? "", counts.get(run.id)),
    settings: run.settings,
    isMine: run.personId === asker.actor.personId,
    rowsHash: run.rowsHash,
    ...approval,
    fromRun: run.fromRun,
    problem:
      run.problem === null
        ? null
        : problemTexts(isProblemCode(run.problem) ? run.problem : "unexpected", asker.language),
    startedAt: iso(run.startedAt),
    finishedAt: iso(run.finishedAt),
    groups: run.groups,
    groupsOver: groups?.over ?? 0,
    perSecond: huawei().ceilingOf(operationOf(run.kind)),
  };
}

/** Changes what holds for the whole of a draft. */
export async function changeRun(
  { id, name, settings }: { id: string; name?: string | undefined; settings: RunSettings },
  asker: Asker,
): Promise<{ changed: true }> {
  const run = await requireRunIn(id, asker, ["draft"], { isOwn: true });
  await database()
    .update(bulkRun)
    .set({ settings, ...(name !== undefined && { name }) })
    .where(eq(bulkRun.id, run.id));
  return { changed: true };
}

/** Forgets a draft; what was started stays. */
export async function removeRun(id: string, asker: Asker): Promise<{ removed: true }> {
  const run = await requireRunIn(id, asker, ["draft"], { isOwn: true });
  await database().delete(bulkRun).where(eq(bulkRun.id, run.id));
  return { removed: true };
}
