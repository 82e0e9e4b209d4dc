import "server-only";
import { asc, eq, sql } from "drizzle-orm";
import { groupRows, type Sendable } from "@/lib/bulk/group-rows";
import { readRow } from "@/lib/bulk/read-row";
import { bulkRow } from "@/lib/db/bulk-tables";
import type { BulkCheck } from "@/lib/desk/bulk-answers";
import { sumAmounts } from "@/lib/money";
import type { FieldProblem } from "@/lib/problem";
import { database } from "../database";
import { fieldSentences } from "../sentences";
import { quotaRules } from "../spend/check-issue";
import { hashPayload } from "../spend/ledger";
import { huawei } from "../upstream";
import { gatherFacts } from "./facts";
import { type Facts, type JudgedRow, judgeRows } from "./judge-rows";
import { operationOf, payeesPerCall } from "./operation-of";
import { type Asker, type Run, requireRunIn } from "./runs";

/** Rows that are written back in one statement. */
const rowsPerStatement = 2_000;

/** What is wrong with a run as a whole. */
function runProblems(run: Run, facts: Facts): FieldProblem[] {
  const { kind, settings } = run;
  if (kind !== "coupon") return [];
  const { problems } = readRow(kind, { payee: "one", amount: "1", ...pick(settings) }, facts.today);
  if (!settings.quotaId) return [{ field: "quotaId", rule: "required", values: {} }, ...problems];
  if (!facts.quota) return [{ field: "quotaId", rule: "quota_missing", values: {} }, ...problems];
  const broken = quotaRules({}, facts.quota, facts.now).map((one) => ({ ...one, field: "quotaId" }));
  return [...broken, ...problems];
}

const pick = ({ from, until, memo }: Run["settings"]) => ({ from, until, memo });

async function writeJudged(runId: string, judged: readonly JudgedRow[]): Promise<void> {
  for (let at = 0; at < judged.length; at += rowsPerStatement) {
    const part = judged.slice(at, at + rowsPerStatement).map((row) => ({
      position: row.position,
      customer_id: row.customerId,
      amount: row.amount,
      valid_from: row.from,
      valid_until: row.until,
      memo: row.memo,
      problems: row.problems,
    }));
    await database().execute(sql`
      update bulk_row as kept set customer_id = judged.customer_id, amount = judged.amount, valid_from = judged.valid_from,
        valid_until = judged.valid_until, memo = judged.memo, problems = judged.problems
      from jsonb_to_recordset(${JSON.stringify(part)}::text::jsonb) as judged(
        position int, customer_id text, amount numeric, valid_from text, valid_until text, memo text, problems jsonb)
      where kept.run_id = ${runId} and kept.position = judged.position
        and (kept.customer_id, kept.amount, kept.valid_from, kept.valid_until, kept.memo, kept.problems) is distinct from
          (judged.customer_id, judged.amount, judged.valid_from, judged.valid_until, judged.memo, judged.problems)`);
  }
}

const sendableOf = ({ position, customerId, amount, from, until, memo, problems, isLeftOut }: JudgedRow): Sendable[] =>
  isLeftOut || problems.length > 0 || customerId === null || amount === null
    ? []
    : [{ position, customerId, amount, from, until, memo }];

/** Judges every row of a draft anew and keeps the judgement; gives what would be sent, call by call. */
export async function judgeRun(
  run: Run,
  language: Asker["language"],
): Promise<{ check: BulkCheck; groups: Sendable[][]; payload: unknown }> {
  const given = await database()
    .select({ position: bulkRow.position, typed: bulkRow.typed, isLeftOut: bulkRow.isLeftOut })
    .from(bulkRow)
    .where(eq(bulkRow.runId, run.id))
    .orderBy(asc(bulkRow.position));
  const facts = await gatherFacts(
    run.account,
    run.kind,
    run.settings,
    given.map(({ typed }) => typed.payee),
  );
  const judged = judgeRows(run.kind, run.settings, given, facts);
  await writeJudged(run.id, judged);
  const sendable = judged.flatMap(sendableOf);
  const groups = groupRows(sendable, payeesPerCall[run.kind]);
  const perSecond = huawei().ceilingOf(operationOf(run.kind));
  const payees = sendable.map(({ customerId }) => customerId);
  const leftOut = judged.filter(({ isLeftOut }) => isLeftOut).length;
  const payload = { kind: run.kind, quotaId: run.settings.quotaId ?? null, rows: sendable };
  const check: BulkCheck = {
    rows: judged.length,
    runnable: sendable.length,
    withProblems: judged.length - sendable.length - leftOut,
    leftOut,
    total: sumAmounts(sendable.map(({ amount }) => amount)),
    held: facts.held,
    currency: facts.currency,
    calls: groups.length,
    seconds: Math.ceil(groups.length / perSecond),
    perSecond,
    twice:
      judged.filter(({ problems }) => problems.some(({ rule }) => rule === "payee_twice")).length ||
      payees.length - new Set(payees).size,
    problems: fieldSentences(runProblems(run, facts), language),
    hash: hashPayload(payload),
  };
  return { check, groups, payload };
}

/** The dry run: nothing is sent. */
export async function checkRun(id: string, asker: Asker): Promise<BulkCheck> {
  const run = await requireRunIn(id, asker, ["draft"], { isOwn: true });
  return (await judgeRun(run, asker.language)).check;
}
