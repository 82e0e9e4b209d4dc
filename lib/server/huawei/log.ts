import "server-only";
import type { Outcome } from "./send";

/** Where the lines of the calls go; pino fits. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

/** One line for one attempt: what was called and how it went, and nothing that was sent or answered. */
export function logOutcome(log: Log, operation: string, attempt: number, ms: number, outcome: Outcome): void {
  const { requestId } = outcome;
  if (outcome.kind === "answered")
    log.info({ operation, attempt, ms: Math.round(ms), requestId, status: outcome.status }, "huawei call");
  else {
    const { mayBeApplied, reason } = outcome;
    log.warn({ operation, attempt, ms: Math.round(ms), requestId, mayBeApplied, reason }, "huawei call lost");
  }
}
