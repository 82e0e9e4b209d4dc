import "server-only";
import type { Dispatcher } from "undici";
import { exchange } from "./exchange";
import { parseLossless } from "./numbers";

export interface Prepared {
  method: "GET" | "POST" | "PUT" | "DELETE";
  /** The path with each part encoded. */
  path: string;
  /** The canonical query: what is signed is what is sent. */
  query: string;
  headers: Record<string, string>;
  body: string;
}

/**
 * How one attempt ended. `answered` has a body that could be read (null for none); `lost` has not, and tells whether the
 * request can have been applied: a connection that never opened applied nothing, everything later may have.
 */
export type Outcome =
  | {
      kind: "answered";
      status: number;
      body: unknown;
      requestId: string | null;
      date: string | null;
      retryAfter: string | null;
    }
  | { kind: "lost"; mayBeApplied: boolean; isSlow: boolean; requestId: string | null; cause: unknown };

const neverSent = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "ERR_TLS_CERT_ALTNAME_INVALID",
]);
const slow = new Set(["UND_ERR_HEADERS_TIMEOUT", "UND_ERR_BODY_TIMEOUT", "UND_ERR_CONNECT_TIMEOUT", "UND_ERR_ABORTED"]);

const codeOf = (error: unknown): string =>
  error instanceof Error
    ? String(("code" in error && error.code) || (error.cause instanceof Error ? codeOf(error.cause) : error.name))
    : "";

/** Sends one request over a pool and reads all of the answer. Never throws. */
export async function sendOnce(pool: Dispatcher, request: Prepared, signal?: AbortSignal): Promise<Outcome> {
  try {
    const target = request.query === "" ? request.path : `${request.path}?${request.query}`;
    const { status, headers, text } = await exchange(pool, { ...request, target }, signal);
    return {
      kind: "answered",
      status,
      body: text.trim() === "" ? null : readBody(text, status),
      requestId: headers["x-request-id"] ?? null,
      date: headers.date ?? null,
      retryAfter: headers["retry-after"] ?? null,
    };
  } catch (cause) {
    const code = codeOf(cause);
    const requestId =
      cause instanceof Error && "requestId" in cause && typeof cause.requestId === "string" ? cause.requestId : null;
    return { kind: "lost", mayBeApplied: !neverSent.has(code), isSlow: slow.has(code), requestId, cause };
  }
}

/** A success that cannot be read is no answer; a failure may come as a page of a proxy. */
function readBody(text: string, status: number): unknown {
  try {
    return parseLossless(text);
  } catch (error) {
    if (status < 300) throw error;
    return null;
  }
}
