import "server-only";
import type { Dispatcher } from "undici";
import { parseLossless } from "./numbers";
import { canonicalQuery, encode } from "./sign";

export interface Prepared {
  method: "GET" | "POST" | "PUT" | "DELETE";
  path: string;
  query: readonly (readonly [string, string])[];
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

const one = (value: string | string[] | undefined): string | null =>
  Array.isArray(value) ? (value[0] ?? null) : (value ?? null);

/** The address as it is sent: the same encoding as in the signature, without the slash that only the signature has. */
export const targetOf = ({ path, query }: Pick<Prepared, "path" | "query">): string => {
  const encoded = path
    .split("/")
    .map((part) => encode(decodeURIComponent(part)))
    .join("/");
  return query.length > 0 ? `${encoded}?${canonicalQuery(query)}` : encoded;
};

/** Sends one request over a pool and reads all of the answer. Never throws. */
export async function sendOnce(pool: Dispatcher, request: Prepared, signal?: AbortSignal): Promise<Outcome> {
  let requestId: string | null = null;
  try {
    const {
      statusCode: status,
      headers,
      body,
    } = await pool.request({
      method: request.method,
      path: targetOf(request),
      headers: request.headers,
      body: request.body === "" ? null : request.body,
      signal: signal ?? null,
    });
    requestId = one(headers["x-request-id"]);
    const text = await body.text();
    const answer = {
      kind: "answered",
      status,
      requestId,
      date: one(headers.date),
      retryAfter: one(headers["retry-after"]),
    } as const;
    if (text.trim() === "") return { ...answer, body: null };
    return { ...answer, body: readBody(text, status) };
  } catch (cause) {
    const code = codeOf(cause);
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
