import "server-only";
import type { Dispatcher } from "undici";

export interface RawAnswer {
  status: number;
  headers: Readonly<Record<string, string>>;
  text: string;
}

interface Request {
  method: "GET" | "POST" | "PUT" | "DELETE";
  target: string;
  headers: Record<string, string>;
  body: string;
}

/** The headers of an answer that anybody here reads. */
const read = new Set(["x-request-id", "date", "retry-after", "x-subject-token"]);

function readHeaders(raw: Buffer[]): Record<string, string> {
  const headers: Record<string, string> = {};
  for (let index = 0; index + 1 < raw.length; index += 2) {
    const name = raw[index]?.toString("latin1").toLowerCase() ?? "";
    if (read.has(name)) headers[name] = raw[index + 1]?.toString("latin1") ?? "";
  }
  return headers;
}

/**
 * One request and all of its answer. Takes undici's own events instead of its streams: an answer is always read whole,
 * and a stream for each costs as much as the request. Rejects with what undici reports (limits, resets, time-outs).
 */
export function exchange(
  pool: Dispatcher,
  { method, target, headers, body }: Request,
  signal?: AbortSignal,
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    let status = 0;
    let answered: Record<string, string> = {};
    const chunks: Buffer[] = [];
    let stop: (() => void) | undefined;
    const leave = () => signal && stop && signal.removeEventListener("abort", stop);
    pool.dispatch(
      { method, path: target, headers, body: body === "" ? null : body },
      {
        onConnect(abort) {
          if (!signal) return;
          stop = () => abort(signal.reason instanceof Error ? signal.reason : new Error("aborted"));
          if (signal.aborted) stop();
          else signal.addEventListener("abort", stop, { once: true });
        },
        onHeaders(code, raw) {
          status = code;
          answered = readHeaders(raw);
          return true;
        },
        onData(chunk) {
          chunks.push(chunk);
          return true;
        },
        onComplete() {
          leave();
          const text = chunks.length === 1 ? String(chunks[0]) : Buffer.concat(chunks).toString("utf8");
          resolve({ status, headers: answered, text });
        },
        onError(error) {
          leave();
          reject(Object.assign(error, { requestId: answered["x-request-id"] }));
        },
      },
    );
  });
}
