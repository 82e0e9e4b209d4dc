import "server-only";
import { eq } from "drizzle-orm";
import { session } from "@/lib/db/schema";
import { compareAmounts } from "@/lib/money";
import { Problem } from "@/lib/problem";
import type { Actor } from "./actor";
import { portalAccount, writeAudit } from "./audit/write";
import { database } from "./database";
import { environment } from "./environment";
import { checkSignIn } from "./sign-in/check-sign-in";

const subjectOf = (hash: string) => ({ kind: "session" as const, id: hash.slice(0, 16) });

/** Throws `step_up_needed` unless the person gave their password in this session a short while ago. */
export function requireStepUp({ session: own }: Actor): void {
  const since = own?.steppedUpAt ? Date.parse(own.steppedUpAt) : Number.NaN;
  if (Date.now() - since < environment().STEP_UP_SECONDS * 1_000) return;
  throw new Problem("step_up_needed", { message: "the password was not given lately in this session" });
}

/** The same for a spend of an amount, where the portal is set to ask above one. An amount that is not known is above any. */
export function requireStepUpAbove(actor: Actor, amount: string | null): void {
  const { STEP_UP_ABOVE: limit } = environment();
  if (limit !== undefined && (amount === null || compareAmounts(amount, limit) > 0)) requireStepUp(actor);
}

/** Takes the person's password once more, with the limits of signing in, and notes it on their session alone. */
export async function passStepUp({ password }: { password: string }, actor: Actor): Promise<{ passed: true }> {
  const { session: own, personId } = actor;
  if (!own) throw new Problem("no_session", { message: "a step-up without a session" });
  const refused = () =>
    writeAudit(database(), {
      account: portalAccount,
      actor,
      action: "stepUp.refused",
      subject: subjectOf(own.hash),
      detail: { method: "password" },
    });
  const { id } = await checkSignIn({ name: actor.name, password }, refused);
  if (id !== personId) throw new Problem("no_session", { message: "the name belongs to another person by now" });
  await database().transaction(async (tx) => {
    const steppedUpAt = new Date().toISOString();
    await tx.update(session).set({ steppedUpAt }).where(eq(session.tokenHash, own.hash));
    await writeAudit(tx, {
      account: portalAccount,
      actor,
      action: "stepUp.passed",
      subject: subjectOf(own.hash),
      detail: { method: "password" },
    });
  });
  return { passed: true };
}
