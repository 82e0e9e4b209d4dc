import "server-only";
import { and, eq, gt, inArray } from "drizzle-orm";
import type { SpendKind, SpendOperation } from "@/lib/api/operation";
import { type Exceeded, exceededLimits } from "@/lib/approval/rules";
import { approval } from "@/lib/db/approval-tables";
import { sumAmounts, sumKnown } from "@/lib/money";
import { Problem } from "@/lib/problem";
import type { Actor } from "../actor";
import { database } from "../database";
import { environment } from "../environment";
import { check } from "../spend/check";
import { type Entry, hashPayload } from "../spend/ledger";
import type { Transaction } from "../spend/transitions";
import { requireStepUpAbove } from "../step-up";
import { readLimits, sumOfDay } from "./limits";
import {
  auditRequest,
  createRequest,
  expireRequests,
  live,
  needed,
  type Request,
  takeRequest,
  voidRequest,
} from "./requests";

/** A spend is above limits: nothing was written, and a second person has to be asked. */
export class AboveLimits extends Error {
  override readonly name = "AboveLimits";
  constructor(readonly rules: Exceeded[]) {
    super(`above ${rules.map(({ rule }) => rule).join(", ")}`);
  }
}

/** Other content came under the key of a request. */
class PayloadChanged extends Error {
  override readonly name = "PayloadChanged";
  constructor(readonly requestId: string) {
    super("another payload under the key of a request");
  }
}

interface Submit {
  account: string;
  key: string;
  operation: SpendOperation;
  args: unknown;
  actor: Actor;
}

const isPast = ({ expiresAt }: Request) => Date.parse(expiresAt) <= Date.now();
const over = ({ id, state }: Request) =>
  new Problem("approval_over", { message: `the request is ${state}`, approvalId: id });

/** What a request that was made with this key says of a submit with it; gives what is to be written last. */
async function claim(tx: Transaction, request: Request, entry: Entry, actor: Actor) {
  if (request.personId !== actor.personId)
    throw new Problem("key_reused", { message: "the key belongs to another person's request" });
  if (request.payloadHash !== entry.payloadHash) throw new PayloadChanged(request.id);
  if (isPast(request) && (request.state === "waiting" || request.state === "approved")) throw over(request);
  if (request.state === "waiting") throw needed(request.id);
  const used = await takeRequest(tx, request.id, entry.id);
  if (!used) throw over(request);
  return () => auditRequest(tx, used, "approval.used", actor);
}

/** What takes back all that is left, however much that is. */
const wholes: ReadonlySet<SpendKind> = new Set(["coupon_reclaim", "quota_reclaim"]);

/**
 * How much a spend moves, as far as it can be known before: Huawei takes the whole remainder of a coupon or a quota, so
 * that is read where a limit, or a password, depends on it. Null where nobody knows.
 */
async function measure({ account, operation, args }: Submit): Promise<string | null> {
  const total = sumKnown(operation.spend.lines(args).map(({ amount }) => amount));
  if (total !== null || !wholes.has(operation.spend.kind)) return total;
  const isAsked = environment().STEP_UP_ABOVE !== undefined || Object.keys(await readLimits(account)).length > 0;
  if (!isAsked) return null;
  // What would be refused is told once the key is known to be new: an earlier submit with it has its own outcome.
  const balances = await check(operation.spend.kind, args, account).catch(() => null);
  return balances?.coupon ?? balances?.quota ?? null;
}

/**
 * The gate before the ledger. It runs in the transaction that writes the intent, after the key was found to be new, so
 * that what it throws leaves nothing behind, and what it lets through cannot be let through twice.
 */
export async function gateOf(submit: Submit) {
  const amount = await measure(submit);
  const { account, key, actor } = submit;
  return async (tx: Transaction, entry: Entry): Promise<(() => Promise<void>) | undefined> => {
    const [request] = await tx
      .select()
      .from(approval)
      .where(and(eq(approval.account, account), eq(approval.key, key)))
      .for("update");
    if (request) return claim(tx, request, entry, actor);
    requireStepUpAbove(actor, amount);
    const limits = await readLimits(account, tx);
    const spent = limits.day === undefined ? undefined : await sumOfDay(tx, account, actor.personId);
    const day = spent === undefined ? {} : { day: amount === null ? null : sumAmounts([spent, amount]) };
    const rules = exceededLimits(limits, { entry: amount, ...day });
    if (rules.length > 0) throw new AboveLimits(rules);
    return undefined;
  };
}

/** The person's own live request of the very same content: while it waits, a second one is more likely a slip than a wish. */
async function findTwin(account: string, { personId }: Actor, payloadHash: string): Promise<string | undefined> {
  const [twin] = await database()
    .select({ id: approval.id })
    .from(approval)
    .where(
      and(
        eq(approval.account, account),
        eq(approval.personId, personId),
        eq(approval.payloadHash, payloadHash),
        inArray(approval.state, live),
        gt(approval.expiresAt, new Date().toISOString()),
      ),
    );
  return twin?.id;
}

/** Turns what the gate threw into what the person is told; makes the request where one is needed. */
export async function turnAway(error: unknown, submit: Submit): Promise<never> {
  const { account, key, operation, args, actor } = submit;
  const reused = () => new Problem("key_reused", { message: "the key belongs to a request with another payload" });
  if (error instanceof PayloadChanged) {
    await voidRequest(error.requestId, actor);
    throw reused();
  }
  if (error instanceof Problem && error.code === "approval_over") await expireRequests(account);
  if (!(error instanceof AboveLimits)) throw error;
  // Nobody is asked to decide what would be refused anyway.
  await check(operation.spend.kind, args, account);
  const payload = { operation: operation.id, args };
  const payloadHash = hashPayload(payload);
  const lines = operation.spend.lines(args);
  const twin = await findTwin(account, actor, payloadHash);
  if (twin) throw needed(twin);
  const { rules } = error;
  const amount = rules.find(({ rule }) => rule === "entry")?.amount ?? sumKnown(lines.map((line) => line.amount));
  const made = await createRequest({
    ...{ account, actor, key, payload, payloadHash, lines, amount, rules },
    operation: operation.id,
  });
  if (made) throw needed(made);
  const [kept] = await database()
    .select()
    .from(approval)
    .where(and(eq(approval.account, account), eq(approval.key, key)));
  if (!kept || kept.payloadHash !== payloadHash || kept.personId !== actor.personId) throw reused();
  throw needed(kept.id);
}
