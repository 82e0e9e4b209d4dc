import "server-only";
import type { Dispatcher } from "undici";

/** One request as it goes over the wire, its query encoded and its body serialised. */
export interface Request {
  method: "GET" | "POST" | "PUT" | "DELETE";
  /** The path with each part encoded. */
  path: string;
  /** The canonical query: what is signed is what is sent. */
  query: string;
  headers: Record<string, string>;
  body: string;
}

export interface RawAnswer {
  kind: "whole";
  status: number;
  headers: Readonly<Record<string, string>>;
  text: string;
}

/** An answer that did not come, or not whole. `isSent` is false when it is certain that no byte left for Huawei. */
export interface NoAnswer {
  kind: "none";
  isSent: boolean;
  requestId: string | null;
  cause: Error;
}

export interface ExchangeOptions {
  /** For everything together: waiting for a connection, sending, and reading to the end. */
  wholeMs: number;
  signal?: AbortSignal | undefined;
  /** Closes the connection afterwards. */
  isLast?: boolean;
}

/** The answer took longer than everything together may take. */
export class TooSlow extends Error {
  override readonly name = "TooSlow";
  readonly code = "TOO_SLOW";
}

/** The headers of an answer that anybody here reads. */
const known = new Set(["x-request-id", "date", "retry-after", "x-subject-token"]);
const lengths = new Set([...known].map((name) => name.length));

function readHeaders(raw: readonly Buffer[]): Record<string, string> {
  const headers: Record<string, string> = {};
  for (let index = 0; index + 1 < raw.length; index += 2) {
    // Most names are of another length, and need not become text to be passed over.
    if (!lengths.has(raw[index]?.length ?? 0)) continue;
    const name = raw[index]?.toString("latin1").toLowerCase() ?? "";
    if (known.has(name)) headers[name] = raw[index + 1]?.toString("latin1") ?? "";
  }
  return headers;
}

const stopSlow = (reader: Reader) => reader.stop(new TooSlow("no whole answer in time"));

/** Gathers one answer from the pool's events. */
class Reader implements Dispatcher.DispatchHandlers {
  private isSent = false;
  private status = 0;
  private headers: Record<string, string> = {};
  private readonly chunks: Buffer[] = [];
  private stopped: Error | null = null;
  private abort: ((reason: Error) => void) | null = null;
  private readonly timer: NodeJS.Timeout;
  private readonly signal: AbortSignal | undefined;

  constructor(
    private readonly settle: (end: RawAnswer | NoAnswer) => void,
    { wholeMs, signal }: ExchangeOptions,
  ) {
    this.timer = setTimeout(stopSlow, wholeMs, this);
    this.signal = signal;
    if (signal?.aborted) this.handleEvent();
    else signal?.addEventListener("abort", this, { once: true });
  }

  /** The caller's signal says stop. */
  handleEvent(): void {
    this.stop(new DOMException("the caller went away", "AbortError"));
  }

  stop(reason: Error): void {
    this.stopped = reason;
    // Still in the queue for a connection: it stays there, and is dropped when its turn comes.
    if (this.abort) this.abort(reason);
    else this.onError(reason);
  }

  /** Called with a connection at hand, right before the first byte is written. */
  onConnect(abort: (reason?: Error) => void): void {
    // Whatever comes in between, a request is written once: a second time would be a second spend.
    const refusal = this.isSent ? new Error("a request is not sent twice") : this.stopped;
    if (refusal) abort(refusal);
    else {
      this.abort = abort;
      this.isSent = true;
    }
  }

  onHeaders(status: number, raw: Buffer[]): boolean {
    this.status = status;
    this.headers = readHeaders(raw);
    return true;
  }

  onData(chunk: Buffer): boolean {
    this.chunks.push(chunk);
    return true;
  }

  onComplete(): void {
    const [first] = this.chunks;
    const text = first && this.chunks.length === 1 ? first.toString() : Buffer.concat(this.chunks).toString();
    this.end({ kind: "whole", status: this.status, headers: this.headers, text });
  }

  onError(cause: Error): void {
    this.end({ kind: "none", isSent: this.isSent, requestId: this.headers["x-request-id"] ?? null, cause });
  }

  private end(end: RawAnswer | NoAnswer): void {
    clearTimeout(this.timer);
    this.signal?.removeEventListener("abort", this);
    this.settle(end);
  }
}

/**
 * One request and all of its answer, as `read` makes it out; never rejects. Takes undici's own events instead of its streams: an answer is
 * always read whole, a stream for each costs as much as the request, and the events tell whether a byte has left.
 */
export const exchange = <End>(
  pool: Dispatcher,
  { method, path, query, headers, body }: Request,
  options: ExchangeOptions,
  read: (end: RawAnswer | NoAnswer) => End,
): Promise<End> =>
  new Promise((resolve) => {
    const target = query === "" ? path : `${path}?${query}`;
    const reader = new Reader((end) => resolve(read(end)), options);
    try {
      pool.dispatch(
        { method, path: target, headers, body: body === "" ? null : body, reset: options.isLast ?? false },
        reader,
      );
    } catch (error) {
      reader.onError(error instanceof Error ? error : new Error("not dispatched"));
    }
  });
