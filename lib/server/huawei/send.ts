import "server-only";
import type { Dispatcher } from "undici";
import { type ExchangeOptions, exchange, type NoAnswer, type RawAnswer, type Request } from "./exchange";
import { parseLossless } from "./numbers";

/** An answer that came whole; `body` is null where there was none, or where a refusal came as something else than JSON. */
export interface Answered {
  kind: "answered";
  status: number;
  body: unknown;
  requestId: string | null;
  date: string | null;
  retryAfter: string | null;
  /** A token that IAM gives out in a header. */
  token: string | null;
}

/**
 * No answer, or none that can be read. `mayBeApplied` is false only when no byte of the request left: no connection was
 * opened, or the caller went away before. Everything later may have been applied.
 */
export interface Lost {
  kind: "lost";
  mayBeApplied: boolean;
  why: "slow" | "unreadable" | "away";
  requestId: string | null;
  /** What happened, in codes: never a part of the request or the answer. */
  reason: string;
}

/** How one attempt ended. */
export type Outcome = Answered | Lost;

const whyOf: Readonly<Record<string, Lost["why"]>> = {
  UND_ERR_HEADERS_TIMEOUT: "slow",
  UND_ERR_BODY_TIMEOUT: "slow",
  UND_ERR_CONNECT_TIMEOUT: "slow",
  TOO_SLOW: "slow",
  UND_ERR_RES_EXCEEDED_MAX_SIZE: "unreadable",
};

const codeOf = (error: Error): string => ("code" in error && error.code ? String(error.code) : error.name);

/** Sends one request over a pool and reads all of the answer. Never rejects. */
export const sendOnce = (pool: Dispatcher, request: Request, options: ExchangeOptions): Promise<Outcome> =>
  exchange(pool, request, options, outcomeOf);

function outcomeOf(end: RawAnswer | NoAnswer): Outcome {
  if (end.kind === "none") {
    const reason = codeOf(end.cause);
    const { isSent: mayBeApplied, requestId } = end;
    return { kind: "lost", mayBeApplied, why: whyOf[reason] ?? "away", requestId, reason };
  }
  const { status, headers, text } = end;
  const requestId = headers["x-request-id"] ?? null;
  const body = readBody(text, status);
  if (body === undefined)
    return { kind: "lost", mayBeApplied: true, why: "unreadable", requestId, reason: `HTTP ${status}, not JSON` };
  return {
    kind: "answered",
    status,
    body,
    requestId,
    date: headers.date ?? null,
    retryAfter: headers["retry-after"] ?? null,
    token: headers["x-subject-token"] ?? null,
  };
}

/** The JSON of an answer; null for none. A success that is no JSON is undefined, a refusal may be a proxy's page. */
function readBody(text: string, status: number): unknown {
  if (text.trim() === "") return null;
  try {
    return parseLossless(text);
  } catch {
    return status < 300 ? undefined : null;
  }
}
