import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { type JobKind, jobRun } from "@/lib/db/schema";
import type { JobState } from "@/lib/desk/answers";
import { database } from "../database";
import { log } from "../log";
import { toProblem } from "../to-problem";

/** Tells how far a job is; `total` is null until it is known. */
export type Progress = (done: number, total: number | null) => Promise<void>;
export type Work = (account: string, progress: Progress) => Promise<void>;

const where = (account: string, kind: JobKind) => and(eq(jobRun.account, account), eq(jobRun.kind, kind));
const now = () => new Date().toISOString();
const iso = (text: string | null) => text && new Date(text).toISOString();

/** A running job that has not been heard of for this long was killed; the next call may start it anew. */
const silentSeconds = 90;

/** The latest run of a job. */
export async function readJob(account: string, kind: JobKind): Promise<Omit<JobState, "perSecond">> {
  const [row] = await database().select().from(jobRun).where(where(account, kind));
  if (!row) return { state: "never", done: 0, total: null, startedAt: null, finishedAt: null, problem: null };
  const isSilent = row.state === "running" && Date.parse(row.updatedAt) < Date.now() - silentSeconds * 1000;
  return {
    state: isSilent ? "failed" : row.state,
    done: row.done,
    total: row.total,
    startedAt: iso(row.startedAt),
    finishedAt: iso(row.finishedAt),
    problem: isSilent ? "unexpected" : row.problem,
  };
}

/** Claims the one running slot of a job; false when it is running already, in this process or another. */
async function claim(account: string, kind: JobKind): Promise<boolean> {
  const fresh = { state: "running" as const, done: 0, total: null, problem: null, startedAt: now(), updatedAt: now() };
  const claimed = await database()
    .insert(jobRun)
    .values({ account, kind, ...fresh })
    .onConflictDoUpdate({
      target: [jobRun.account, jobRun.kind],
      set: fresh,
      setWhere: sql`${jobRun.state} <> 'running' or ${jobRun.updatedAt} < now() - make_interval(secs => ${silentSeconds})`,
    })
    .returning({ kind: jobRun.kind });
  return claimed.length > 0;
}

/**
 * Runs a job unless it is running already, and gives its state when it has started; the work goes on behind. What it
 * fails with is kept as a problem code for the page that shows the job.
 */
export async function startJob(
  account: string,
  kind: JobKind,
  work: Work,
): Promise<{ started: boolean; ended: Promise<void> }> {
  if (!(await claim(account, kind))) return { started: false, ended: Promise.resolve() };
  const update = (set: Partial<typeof jobRun.$inferInsert>) =>
    database()
      .update(jobRun)
      .set({ ...set, updatedAt: now() })
      .where(where(account, kind));
  const ended = work(account, async (done, total) => {
    await update({ done, total });
  })
    .then(() => update({ state: "done", finishedAt: now() }))
    .catch(async (error: unknown) => {
      const problem = toProblem(error);
      log().warn(
        { job: kind, code: problem.code, ...(problem.code === "unexpected" && { err: problem.cause }) },
        problem.message,
      );
      await update({ state: "failed", problem: problem.code });
    })
    .then(
      () => {},
      () => {}, // The database is away as well: the silent row is started anew later.
    );
  return { started: true, ended };
}
