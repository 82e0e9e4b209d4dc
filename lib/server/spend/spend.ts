import "server-only";
import type { LineOutcome, SpendOperation } from "@/lib/api/operation";
import type { Receipt } from "@/lib/desk/answers";
import { Problem } from "@/lib/problem";
import type { Actor } from "../actor";
import { prepare } from "../invoke";
import type { Language } from "../language";
import { toProblem } from "../to-problem";
import { huawei } from "../upstream";
import { check } from "./check";
import { closeEntry, type Entry, markSent, openEntry, readEntry } from "./ledger";
import { receiptOf } from "./receipt";
import { refuse, refuseAgain } from "./refusal";

const longestWaitMs = 60_000;

/**
 * Stands in for the reads before a spend where somebody has just made them for thousands of spends at once, as a bulk
 * run does; throws what would be refused.
 */
export type Checked = () => Promise<void>;

/** A key is made by the client before its first try. */
function requireKey(key: string | null): string {
  if (!key || !/^[\w-]{16,64}$/.test(key))
    throw new Problem("key_missing", { message: "Idempotency-Key missing, or not 16 to 64 letters, digits, - and _" });
  return key;
}

/** The state of the whole by its lines: anything unknown makes it unknown, nothing done makes it refused. */
export function stateOf(outcomes: readonly LineOutcome[]): Entry["state"] {
  if (outcomes.some(({ state }) => state === "unknown")) return "unknown";
  return outcomes.some(({ state }) => state === "done") ? "done" : "refused";
}

/** Waits for the submit that came first with the same key; gives up quietly, the entry then still shows as open. */
async function waitForEnd(account: string, id: string): Promise<void> {
  for (const end = Date.now() + longestWaitMs; Date.now() < end; ) {
    const { entry } = await readEntry(account, id);
    if (entry.state !== "intended" && entry.state !== "sent") return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Sends a spend once and writes what became of it. A lost answer is unknown, never failed, and never sent again. */
async function send(operation: SpendOperation, args: unknown, entry: Entry, language: Language): Promise<void> {
  const marked = (operation.spend.mark?.(args, entry.marker) ?? args) as Record<string, unknown>;
  const outcome = await huawei().spend(operation, marked, { language, onSending: () => markSent(entry.id) });
  if (outcome.kind === "refused") return refuse(entry, outcome.problem, outcome.requestId);
  try {
    if (outcome.kind === "unknown")
      return await closeEntry(entry.id, { state: "unknown", requestId: outcome.requestId });
    const outcomes = operation.spend.outcomes(args, outcome.value);
    const { requestId, value } = outcome;
    await closeEntry(entry.id, { state: stateOf(outcomes), requestId, answer: value, outcomes });
  } catch (error) {
    // It was sent, so "the database is away, nothing was sent" would be a lie.
    throw new Problem("outcome_unknown", {
      message: "sent, but the outcome was not written",
      entryId: entry.id,
      cause: error,
    });
  }
}

/**
 * Runs a spend for a person under a key that the client made: written down, checked, sent once, closed. Every submit
 * with the same key gets what the first one got: a receipt, or the Problem that refused the whole.
 */
export async function spend(
  operation: SpendOperation,
  input: Record<string, unknown>,
  actor: Actor,
  { key, language, checked }: { key: string | null; language: Language; checked?: Checked },
): Promise<Receipt> {
  const { args, account } = await prepare(operation, input, actor);
  const ownKey = requireKey(key);
  const { entry, isFirst } = await openEntry({ account, key: ownKey, operation, args, actor });
  if (isFirst) {
    const checking = checked ? checked() : check(operation.spend.kind, args, account);
    await checking.catch((error: unknown) => refuse(entry, toProblem(error), null));
    await send(operation, args, entry, language);
  } else {
    await waitForEnd(account, entry.id);
    await refuseAgain(account, entry.id);
  }
  return receiptOf(account, entry.id, language);
}
