import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { exceededLimits } from "@/lib/approval/rules";
import type { Sendable } from "@/lib/bulk/group-rows";
import { approval } from "@/lib/db/approval-tables";
import type { BulkCheck } from "@/lib/desk/bulk-answers";
import { compareAmounts, multiplyAmount, sumAmounts } from "@/lib/money";
import { Problem } from "@/lib/problem";
import { operationOf } from "../bulk/operation-of";
import type { Asker, Run } from "../bulk/runs";
import { database } from "../database";
import type { Transaction } from "../spend/transitions";
import { requireStepUpAbove } from "../step-up";
import { AboveLimits } from "./gate";
import { readLimits, sumOfDay } from "./limits";
import { auditRequest, createRequest, live, needed, takeRequest, voidRequest } from "./requests";

/** A run that is about to start, as it was judged a moment ago. */
export interface Start {
  run: Run;
  check: BulkCheck;
  groups: Sendable[][];
  payload: unknown;
  asker: Asker;
}

/** What the largest call of a run moves. */
const largestOf = (groups: readonly Sendable[][]) =>
  groups
    .map((rows) => multiplyAmount(rows[0]?.amount ?? "0", rows.length))
    .reduce((most, sum) => (compareAmounts(sum, most) > 0 ? sum : most), "0");

const liveOf = (runId: string) => and(eq(approval.runId, runId), inArray(approval.state, live));

/**
 * The gate before a run, in the transaction that starts it. It is passed once for all of the run's calls: they are not
 * asked about again.
 */
export async function passRun(tx: Transaction, { run, check, groups, asker }: Start) {
  const [request] = await tx.select().from(approval).where(liveOf(run.id)).for("update");
  if (request && request.payloadHash === check.hash && Date.parse(request.expiresAt) > Date.now()) {
    if (request.state === "waiting") throw needed(request.id);
    const used = await takeRequest(tx, request.id, null);
    return used ? () => auditRequest(tx, used, "approval.used", asker.actor) : undefined;
  }
  requireStepUpAbove(asker.actor, check.total);
  const limits = await readLimits(run.account, tx);
  const spent = limits.day === undefined ? undefined : await sumOfDay(tx, run.account, run.personId);
  const day = spent === undefined ? {} : { day: sumAmounts([spent, check.total]) };
  const rules = exceededLimits(limits, { entry: largestOf(groups), run: check.total, ...day });
  if (rules.length > 0) throw new AboveLimits(rules);
  return undefined;
}

/** Makes the request for a run that is above limits, in the place of one that was made for other content. */
export async function turnRunAway(error: unknown, { run, check, groups, payload, asker }: Start): Promise<void> {
  if (!(error instanceof AboveLimits)) throw error;
  await voidRunRequests(run.id, asker);
  const lines = groups.flat().map(({ customerId, amount }) => ({ payee: customerId, amount }));
  const made = await createRequest({
    account: run.account,
    actor: asker.actor,
    operation: operationOf(run.kind).id,
    run: { id: run.id, name: run.name },
    payload,
    payloadHash: check.hash,
    lines,
    amount: check.total,
    rules: error.rules,
  });
  if (made) throw needed(made);
  const [other] = await database().select({ id: approval.id }).from(approval).where(liveOf(run.id));
  throw other ? needed(other.id) : new Problem("busy", { message: "two starts of a run at once" });
}

/** Ends the requests for a run whose content has changed. */
export async function voidRunRequests(runId: string, { actor }: Pick<Asker, "actor">): Promise<void> {
  const requests = await database().select({ id: approval.id }).from(approval).where(liveOf(runId));
  for (const { id } of requests) await voidRequest(id, actor);
}
