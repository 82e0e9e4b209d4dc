import "server-only";
import { findFailure } from "@/lib/api/failure";
import type { SpendOperation } from "@/lib/api/operation";
import type { Problem } from "@/lib/problem";
import { lostProblem, parseValue, refusalOf } from "./read-answer";
import type { Outcome } from "./send";

/**
 * How a spend ended.
 * - `answered`: Huawei says what became of each payee.
 * - `refused`: it was certainly not applied. With `problem.vendor`, Huawei said why; without, the gateway throttled it
 *   (`busy`) or it never left (`upstream_away`, `upstream_slow`).
 * - `unknown`: it left, and whether it was applied cannot be told from here.
 */
export type SpendResult =
  | { kind: "answered"; value: unknown; requestId: string | null }
  | { kind: "refused"; problem: Problem; requestId: string | null }
  | { kind: "unknown"; requestId: string | null };

/** CBC.0999 is "other, internal": it stops somewhere inside, before or after the money moved. */
const isInternal = (body: unknown) => findFailure(body)?.code.endsWith(".0999") ?? false;

/** Reads the end of a spend, with every doubt going to `unknown`. */
export function spendResultOf(operation: SpendOperation, outcome: Outcome): SpendResult {
  const { requestId } = outcome;
  const unknown = { kind: "unknown", requestId } as const;
  if (outcome.kind === "lost")
    return outcome.mayBeApplied ? unknown : { kind: "refused", problem: lostProblem(operation, outcome), requestId };
  if (outcome.status >= 500 || isInternal(outcome.body)) return unknown;
  const problem = refusalOf(operation, outcome);
  // A refusal without a code may come from a proxy on the way, after the request went on.
  if (problem && !problem.vendor && outcome.status !== 429) return unknown;
  if (problem) return { kind: "refused", problem, requestId };
  try {
    return { kind: "answered", value: parseValue(operation, outcome.body), requestId };
  } catch {
    return unknown;
  }
}
