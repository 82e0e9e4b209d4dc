import "server-only";
import { and, eq } from "drizzle-orm";
import { operations } from "@/lib/api/index";
import type { SpendOperation } from "@/lib/api/operation";
import { approval } from "@/lib/db/approval-tables";
import { bulkRun } from "@/lib/db/bulk-tables";
import { person } from "@/lib/db/schema";
import type { ApprovalOutcome, ApprovalState } from "@/lib/desk/approval-answers";
import { Problem } from "@/lib/problem";
import type { Actor } from "../actor";
import { authorize } from "../authorize";
import { judgeRun } from "../bulk/check-run";
import { database } from "../database";
import type { Language } from "../language";
import { hashPayload } from "../spend/ledger";
import { spend } from "../spend/spend";
import { requireStepUp } from "../step-up";
import { auditRequest, expireRequests, type Request, readRequest, voidRequest } from "./requests";

export interface Decider {
  account: string;
  actor: Actor;
  language: Language;
}
interface Signed {
  id: string;
  /** Of what the person saw. */
  hash: string;
}

const changed = (id: string) =>
  new Problem("approval_changed", { message: "the hash is not that of what would be sent", approvalId: id });
const over = ({ id, state }: Pick<Request, "id" | "state">) =>
  new Problem("approval_over", { message: `the request is ${state}`, approvalId: id });

/** The person whose spend it is, as they are now: what was taken from them meanwhile stops the spend. */
async function askerOf({ personId }: Request): Promise<Actor> {
  const [found] = await database().select().from(person).where(eq(person.id, personId));
  if (!found || found.disabledAt !== null)
    throw new Problem("not_allowed", { message: "who asked for it may not sign in any more" });
  return { personId: found.id, name: found.name, displayName: found.displayName, role: found.role };
}

/** A request whose content is what the person signs, kept and hashed anew. */
async function requireSigned({ id, hash }: Signed, account: string): Promise<Request> {
  await expireRequests(account);
  const request = await readRequest(account, id);
  if (hash !== request.payloadHash || hash !== hashPayload(request.payload)) throw changed(id);
  return request;
}

/** A run is judged once more: rows that became other rows end the request. */
async function requireSameRun(request: Request, { actor, language }: Decider): Promise<void> {
  if (request.key !== null) return;
  const [run] = await database()
    .select()
    .from(bulkRun)
    .where(eq(bulkRun.id, request.runId ?? ""));
  const isSame = run?.state === "draft" && (await judgeRun(run, language)).check.hash === request.payloadHash;
  if (isSame) return;
  await voidRequest(request.id, actor);
  throw changed(request.id);
}

/** Moves a waiting request to what a person decided. Of two who decide at once the second is told that it is over. */
async function write(
  request: Request,
  decision: { state: Extract<ApprovalState, "approved" | "declined">; reason?: string },
  { actor }: Decider,
): Promise<void> {
  await database().transaction(async (tx) => {
    const [decided] = await tx
      .update(approval)
      .set({ ...decision, decidedBy: actor.personId, decidedAt: new Date().toISOString() })
      .where(and(eq(approval.id, request.id), eq(approval.state, "waiting")))
      .returning();
    if (!decided) throw over(await readRequest(request.account, request.id));
    const action = decision.state === "approved" ? "approval.approved" : "approval.rejected";
    await auditRequest(tx, decided, action, actor);
  });
}

function requireOther(request: Request, { actor }: Decider): void {
  if (request.personId === actor.personId)
    throw new Problem("own_approval", { message: "a person's own request waits for somebody else" });
}

/** Sends an approved spend, as its asker's and under its own key. The ledger lets one through, however many come. */
async function send(request: Request, language: Language): Promise<ApprovalOutcome> {
  const operation = operations.get(request.operation);
  const { args } = request.payload as { args: Record<string, unknown> };
  if (request.key === null || operation?.effect !== "spend") return { state: "approved", entryId: null };
  const asker = await askerOf(request);
  try {
    const { id } = await spend(operation as SpendOperation, args, asker, { key: request.key, language });
    return { state: "used", entryId: id };
  } catch (error) {
    // What was sent and refused has a receipt that says so.
    if (error instanceof Problem && error.entryId && error.code !== "payee_busy")
      return { state: "used", entryId: error.entryId };
    throw error;
  }
}

/** Says yes to exactly what the hash stands for. A spend is sent at once; a run may then be started by its asker. */
export async function approveRequest(signed: Signed, decider: Decider): Promise<ApprovalOutcome> {
  const request = await requireSigned(signed, decider.account);
  requireOther(request, decider);
  if (request.state !== "waiting") throw over(request);
  requireStepUp(decider.actor);
  await requireSameRun(request, decider);
  await write(request, { state: "approved" }, decider);
  return send(request, decider.language);
}

/** Says no; nothing is ever sent for this request. */
export async function declineRequest(
  { reason, ...signed }: Signed & { reason: string },
  decider: Decider,
): Promise<ApprovalOutcome> {
  const request = await requireSigned(signed, decider.account);
  requireOther(request, decider);
  await write(request, { state: "declined", reason }, decider);
  return { state: "declined", entryId: null };
}

/** Sends what was approved and could not be sent then: its payee was busy, or the portal stopped in between. */
export async function sendApproved(signed: Signed, decider: Decider): Promise<ApprovalOutcome> {
  const request = await requireSigned(signed, decider.account);
  if (request.personId !== decider.actor.personId) authorize(decider.actor, "approvals.decide");
  if (request.state === "used") return { state: "used", entryId: request.entryId };
  if (request.state !== "approved") throw over(request);
  return send(request, decider.language);
}

/** Takes back one's own request. */
export async function withdrawRequest({ id }: { id: string }, { account, actor }: Decider): Promise<ApprovalOutcome> {
  await expireRequests(account);
  const request = await readRequest(account, id);
  if (request.personId !== actor.personId)
    throw new Problem("not_allowed", { message: "only who asked can take a request back" });
  if (!(await voidRequest(id, actor))) throw over(await readRequest(account, id));
  return { state: "void", entryId: null };
}
