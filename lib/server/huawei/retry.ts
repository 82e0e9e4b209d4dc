import "server-only";
import type { Effect } from "@/lib/api/operation";
import type { Outcome } from "./send";

const mostAttempts = 3;
const firstDelayMs = 200;
const longestDelayMs = 5_000;

/**
 * Whether a call may be sent once more. Only reads are: a throttled spend did nothing, but who sends it again is for a
 * person to say. Attempts count from 1.
 */
export function shouldRetry(effect: Effect, outcome: Outcome, attempt: number): boolean {
  if (effect !== "read" || attempt >= mostAttempts) return false;
  if (outcome.kind === "lost") return true;
  return outcome.status === 429 || outcome.status >= 500;
}

/** Full jitter: anywhere between nothing and a bound that doubles, or what the server asks for if that is longer. */
export function delayOf(attempt: number, retryAfter: string | null, random: () => number = Math.random): number {
  const jittered = random() * Math.min(longestDelayMs, firstDelayMs * 2 ** attempt);
  const asked = Number(retryAfter ?? 0) * 1000;
  return Math.min(longestDelayMs, Math.max(jittered, Number.isFinite(asked) ? asked : 0));
}
