import "server-only";
import { and, eq, gt, inArray, lte, or, type SQL } from "drizzle-orm";
import { operations } from "@/lib/api/index";
import type { Exceeded } from "@/lib/approval/rules";
import { approval } from "@/lib/db/approval-tables";
import { bulkRow } from "@/lib/db/bulk-tables";
import { person } from "@/lib/db/schema";
import type { Approved } from "@/lib/desk/answers";
import type { ApprovalState } from "@/lib/desk/approval-answers";
import type { AuditAction } from "@/lib/desk/audit-actions";
import { Problem } from "@/lib/problem";
import type { Actor } from "../actor";
import { writeAudit } from "../audit/write";
import { database } from "../database";
import { environment } from "../environment";
import type { Transaction } from "../spend/transitions";
import { accountCurrency } from "./limits";

export type Request = typeof approval.$inferSelect;

/** The states from which a request can still lead to a spend. */
export const live = ["waiting", "approved"] as const satisfies readonly ApprovalState[];

/** What a submit is told whose spend needs a second person. */
export const needed = (approvalId: string) =>
  new Problem("approval_needed", { message: "the amount is above a limit: a second person decides", approvalId });

interface Wish {
  account: string;
  actor: Actor;
  operation: string;
  key?: string;
  run?: { id: string; name: string };
  payload: unknown;
  payloadHash: string;
  lines: { payee: string; amount: string | null }[];
  amount: string | null;
  rules: Exceeded[];
}

/** Keeps a request; gives the id of the one that is there where the key, or the run, has one already. */
export async function createRequest({ actor, run, ...wish }: Wish): Promise<string | null> {
  const expiresAt = new Date(Date.now() + environment().APPROVAL_SECONDS * 1_000).toISOString();
  return database().transaction(async (tx) => {
    const [made] = await tx
      .insert(approval)
      .values({
        ...wish,
        personId: actor.personId,
        runId: run?.id ?? null,
        runName: run?.name ?? null,
        currency: accountCurrency(),
        expiresAt,
      })
      .onConflictDoNothing()
      .returning();
    if (made) await auditRequest(tx, made, "approval.requested", actor);
    return made?.id ?? null;
  });
}

/** Writes down what became of a request; call it last in the transaction. */
export const auditRequest = (
  tx: Transaction,
  request: Request,
  action: Extract<AuditAction, `approval.${string}`>,
  actor: { personId: string } | null,
) =>
  writeAudit(tx, {
    account: request.account,
    actor,
    action,
    subject: { kind: "approval", id: request.id },
    detail: {
      operation: request.operation,
      payloadHash: request.payloadHash,
      payees: request.lines.length,
      total: request.amount,
      currency: request.currency,
      rule: request.rules.map(({ rule }) => rule),
      limit: request.rules.map(({ limit }) => limit),
      reason: request.reason ?? undefined,
      spend: request.entryId ?? undefined,
      bulk: request.runId ?? undefined,
      until: action === "approval.requested" ? new Date(request.expiresAt).toISOString() : undefined,
    },
  });

/** Ends live requests that are past their time. Whoever looks at requests, or decides one, does this first. */
export async function expireRequests(account: string): Promise<void> {
  const past = and(
    eq(approval.account, account),
    inArray(approval.state, live),
    lte(approval.expiresAt, new Date().toISOString()),
  );
  const [due] = await database().select({ id: approval.id }).from(approval).where(past).limit(1);
  if (!due) return;
  await database().transaction(async (tx) => {
    const ended = await tx.update(approval).set({ state: "expired" }).where(past).returning();
    for (const request of ended) await auditRequest(tx, request, "approval.expired", null);
  });
}

/** Ends a live request because what it asked for has changed, or its asker wants it no longer. */
export async function voidRequest(id: string, actor: Actor, reason: string | null = null): Promise<boolean> {
  return database().transaction(async (tx) => {
    const [ended] = await tx
      .update(approval)
      .set({ state: "void", reason })
      .where(and(eq(approval.id, id), inArray(approval.state, live)))
      .returning();
    if (ended) await auditRequest(tx, ended, "approval.voided", actor);
    return ended !== undefined;
  });
}

/** Who granted what these requests ask for; null where nobody had to, or nobody has. */
async function findGrant(which: SQL | undefined): Promise<Approved | null> {
  const [granted] = await database()
    .select({ id: approval.id, personName: person.displayName, at: approval.decidedAt })
    .from(approval)
    .innerJoin(person, eq(person.id, approval.decidedBy))
    .where(and(inArray(approval.state, ["approved", "used"]), which));
  return granted?.at ? { ...granted, at: new Date(granted.at).toISOString() } : null;
}

/** Who granted a spend, by itself or as a call of a run. */
export function approvalOf(entryId: string): Promise<Approved | null> {
  const { runId } = bulkRow;
  const run = database().select({ runId }).from(bulkRow).where(eq(bulkRow.entryId, entryId)).limit(1);
  return findGrant(or(eq(approval.entryId, entryId), inArray(approval.runId, run)));
}

/** Where a run stands: what its start waits for, and who has granted it. */
export async function approvalOfRun(runId: string): Promise<{ waitsFor: string | null; approved: Approved | null }> {
  const ofRun = eq(approval.runId, runId);
  const [[waiting], approved] = await Promise.all([
    database()
      .select({ id: approval.id })
      .from(approval)
      .where(and(ofRun, eq(approval.state, "waiting"), gt(approval.expiresAt, new Date().toISOString()))),
    findGrant(ofRun),
  ]);
  return { waitsFor: waiting?.id ?? null, approved };
}

/** A request of the account; anything else does not exist. */
export async function readRequest(account: string, id: string): Promise<Request> {
  const [request] = await database()
    .select()
    .from(approval)
    .where(and(eq(approval.account, account), eq(approval.id, id)));
  if (!request) throw new Problem("not_found", { message: "no such request" });
  return request;
}

/** Who gets how much by exactly what is hashed: what is shown is read off what is sent, and from nowhere else. */
export function linesOf({ operation: id, key, payload }: Request): Request["lines"] {
  if (key === null)
    return (payload as { rows: { customerId: string; amount: string }[] }).rows.map(({ customerId, amount }) => ({
      payee: customerId,
      amount,
    }));
  const operation = operations.get(id);
  return operation?.effect === "spend" ? operation.spend.lines((payload as { args: unknown }).args) : [];
}

/** Takes an approved request for its one use, within the transaction that begins what it allows. */
export async function takeRequest(tx: Transaction, id: string, entryId: string | null): Promise<Request | null> {
  const [used] = await tx
    .update(approval)
    .set({ state: "used", entryId })
    .where(and(eq(approval.id, id), eq(approval.state, "approved")))
    .returning();
  return used ?? null;
}
