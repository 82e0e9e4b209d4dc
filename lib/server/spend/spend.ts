import "server-only";
import type { SpendOperation } from "@/lib/api/operation";
import type { Evidence } from "@/lib/db/schema";
import type { Receipt } from "@/lib/desk/answers";
import { Problem } from "@/lib/problem";
import type { Actor } from "../actor";
import { gateOf, turnAway } from "../approval/gate";
import type { SpendResult } from "../huawei/spend-result";
import { prepare } from "../invoke";
import type { Language } from "../language";
import { log } from "../log";
import { toProblem } from "../to-problem";
import { huawei } from "../upstream";
import { check } from "./check";
import { seeBefore } from "./evidence";
import { keepLateAnswer } from "./late-answer";
import { type Entry, openEntry, readEntry } from "./ledger";
import { receiptOf } from "./receipt";
import { refuse, refuseAgain } from "./refusal";
import { closeEntry, EntryMoved, markSent } from "./transitions";

const longestWaitMs = 60_000;

/**
 * Stands in for the reads before a spend where somebody has just made them for thousands of spends at once, as a bulk
 * run does; throws what would be refused, and gives the balances that it was judged by.
 */
export type Checked = () => Promise<Evidence["balances"]>;

interface Submit {
  key: string | null;
  language: Language;
  checked?: Checked;
  /** It is part of a run that was held against the limits as a whole when it started. */
  isOfRun?: boolean;
}

/** A key is made by the client before its first try. */
function requireKey(key: string | null): string {
  if (!key || !/^[\w-]{16,64}$/.test(key))
    throw new Problem("key_missing", { message: "Idempotency-Key missing, or not 16 to 64 letters, digits, - and _" });
  return key;
}

/** Waits for the submit that came first with the same key; gives up quietly, the entry then still shows as open. */
async function waitForEnd(account: string, id: string): Promise<void> {
  for (const end = Date.now() + longestWaitMs; Date.now() < end; ) {
    const { entry } = await readEntry(account, id);
    if (entry.state !== "intended" && entry.state !== "sent") return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Writes what came back. What settlement has closed meanwhile stays, unless the answer contradicts it. */
async function close(
  operation: SpendOperation,
  args: unknown,
  entry: Entry,
  outcome: Exclude<SpendResult, { kind: "refused" }>,
): Promise<void> {
  const { requestId } = outcome;
  if (outcome.kind === "unknown") return closeEntry(entry.id, { state: "unknown", requestId });
  const outcomes = operation.spend.outcomes(args, outcome.value);
  const told = { requestId, answer: outcome.value, outcomes };
  await closeEntry(entry.id, { state: "unknown", ...told }).catch((error: unknown) => {
    if (!(error instanceof EntryMoved)) throw error;
    return keepLateAnswer(entry.id, told);
  });
}

/** Sends a spend once and writes what became of it. A lost answer is unknown, never failed, and never sent again. */
async function send(
  operation: SpendOperation,
  args: unknown,
  entry: Entry,
  evidence: Evidence,
  language: Language,
): Promise<void> {
  const marked = (operation.spend.mark?.(args, entry.marker) ?? args) as Record<string, unknown>;
  const onSending = () => markSent(entry.id, evidence);
  // What it throws, it throws before the first byte.
  const outcome = await huawei()
    .spend(operation, marked, { language, onSending })
    .catch((error: unknown) => notSent(entry, error));
  if (outcome.kind === "refused")
    return refuse(entry, outcome.problem, outcome.requestId).catch(async (error: unknown) => {
      if (error instanceof EntryMoved) await keepLateAnswer(entry.id, refusedWhole(operation, args, outcome));
      throw error;
    });
  try {
    await close(operation, args, entry, outcome);
  } catch (error) {
    if (error instanceof EntryMoved) return;
    // It was sent, so "the database is away, nothing was sent" would be a lie.
    throw new Problem("outcome_unknown", {
      message: "sent, but the outcome was not written",
      entryId: entry.id,
      cause: error,
    });
  }
}

/** A refusal of everything, told line by line. */
function refusedWhole(
  operation: SpendOperation,
  args: unknown,
  { problem, requestId }: SpendResult & { kind: "refused" },
) {
  const { code, message } = problem.vendor ?? { code: problem.code, message: "" };
  const outcomes = operation.spend
    .lines(args)
    .map(({ payee }) => ({ payee, state: "refused" as const, code, message }));
  return { requestId, answer: null, outcomes };
}

/** Ends an entry that certainly was not sent; one that settlement has ended for its age stays as it is. */
async function notSent(entry: Entry, error: unknown): Promise<never> {
  if (error instanceof EntryMoved) throw error;
  return refuse(entry, toProblem(error), null);
}

/** From the intent to the outcome: checked, looked up, sent once, closed. */
async function run(
  operation: SpendOperation,
  args: unknown,
  entry: Entry,
  language: Language,
  checked: Checked = () => check(operation.spend.kind, args, entry.account),
): Promise<void> {
  const seen = async () => seeBefore(operation, args, await checked());
  const evidence = await seen().catch((error: unknown) => notSent(entry, error));
  await send(operation, args, entry, evidence, language);
}

/**
 * Runs a spend for a person under a key that the client made: written down, checked, sent once, closed. Every submit
 * with the same key gets what the first one got: a receipt, or the Problem that refused the whole.
 */
export async function spend(
  operation: SpendOperation,
  input: Record<string, unknown>,
  actor: Actor,
  { key, language, checked, isOfRun = false }: Submit,
): Promise<Receipt> {
  const { args, account } = await prepare(operation, input, actor);
  const ownKey = requireKey(key);
  const submit = { account, key: ownKey, operation, args, actor };
  const gate = isOfRun ? undefined : await gateOf(submit);
  const { entry, isFirst } = await openEntry({ ...submit, gate }).catch((error: unknown) => turnAway(error, submit));
  if (isFirst) {
    await run(operation, args, entry, language, checked).catch((error: unknown) => {
      // Settlement has moved it: the receipt tells where to.
      if (!(error instanceof EntryMoved)) throw error;
      log().warn({ entryId: entry.id }, error.message);
    });
  } else {
    await waitForEnd(account, entry.id);
    await refuseAgain(account, entry.id);
  }
  return receiptOf(account, entry.id, language);
}
