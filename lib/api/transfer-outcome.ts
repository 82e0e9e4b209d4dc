import type { LineOutcome } from "./operation";

/** What the answer to a transfer says: the transfer's id is the only proof of it, so an answer without one is none. */
export const transferOutcome = (payee: string, reference: string | null): LineOutcome =>
  reference?.trim() ? { payee, state: "done", reference } : { payee, state: "unknown" };
