import "server-only";
import type { Effect } from "@/lib/api/operation";
import type { Outcome } from "./send";

const mostAttempts = 3;
const firstDelayMs = 200;
const longestDelayMs = 5_000;

/** What the server asks to wait, in milliseconds; 0 when it asks nothing (or a date, which none was seen to send). */
const askedOf = (outcome: Outcome): number =>
  outcome.kind === "answered" && /^\d+$/.test(outcome.retryAfter ?? "") ? Number(outcome.retryAfter) * 1000 : 0;

/**
 * Whether a call may be sent once more. Only reads are: a throttled spend did nothing, but who sends it again is for a
 * person to say. Attempts count from 1. Nobody waits for longer than five seconds, so an answer that asks for more is
 * final; so is one that was too large.
 */
export function shouldRetry(effect: Effect, outcome: Outcome, attempt: number): boolean {
  if (effect !== "read" || attempt >= mostAttempts || askedOf(outcome) > longestDelayMs) return false;
  if (outcome.kind === "lost") return outcome.reason !== "UND_ERR_RES_EXCEEDED_MAX_SIZE";
  return outcome.status === 429 || outcome.status >= 500;
}

/** Milliseconds before the next attempt: anywhere up to a bound that doubles (full jitter), or what the server asks. */
export const delayOf = (outcome: Outcome, attempt: number, random: () => number = Math.random): number =>
  Math.max(askedOf(outcome), random() * Math.min(longestDelayMs, firstDelayMs * 2 ** attempt));
