import "server-only";
import type { Operation, SpendOperation } from "@/lib/api/operation";
import { decimalFields, placeInput } from "@/lib/api/wire";
import { Problem } from "@/lib/problem";
import { createClock } from "./clock";
import type { Configuration } from "./configuration";
import { createAuthenticator } from "./credentials";
import { writeBody } from "./numbers";
import { type Limits, openPool, usualLimits } from "./pool";
import { lostProblem, parseValue, refusalOf } from "./read-answer";
import { delayOf, shouldRetry } from "./retry";
import { type Outcome, sendOnce } from "./send";
import { canonicalQuery, encodePath } from "./sign";

/** Waits until one more call of an operation may start; throws `busy` when that is too far off. */
export type TakeTurn = (operationId: string, perSecond: number) => Promise<void>;

export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

interface Options {
  language?: "zh" | "en";
  signal?: AbortSignal;
}

/** How a spend ended. `unknown`: it was sent, and whether it was applied cannot be told from here. */
export type SpendResult =
  | { kind: "answered"; value: unknown; requestId: string | null }
  | { kind: "refused"; problem: Problem; requestId: string | null }
  | { kind: "unknown"; requestId: string | null };

const usualPerSecond = 10;
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

interface Parts {
  configuration: Configuration;
  takeTurn: TakeTurn;
  log: Log;
  limits?: Partial<Limits>;
  machineClock?: () => number;
}

/** The signed client: one for a process, with its pool, its clock and its token. */
export function createHuaweiClient({ configuration, takeTurn, log, limits, machineClock }: Parts) {
  const allLimits = { ...usualLimits, ...limits };
  const bss = openPool(configuration.bssEndpoint, allLimits);
  const iam = openPool(configuration.iamEndpoint, { ...allLimits, connections: 4 });
  const clock = createClock(machineClock);
  const authenticator = createAuthenticator({ configuration, iam, clock });
  const { host } = new URL(configuration.bssEndpoint);

  /** Lays a call out once; what changes between attempts is only what proves who sends it. */
  const prepare = (operation: Operation, input: Record<string, unknown>) => {
    const { path, query, body } = placeInput(operation, input);
    const sent = { path: encodePath(path), query: canonicalQuery(query) };
    return {
      method: operation.method,
      ...sent,
      body: body === null ? "" : writeBody(body, decimalFields(operation)),
    };
  };

  /** One attempt: a turn, a fresh signature, one request, one line in the log. */
  async function attempt(
    operation: Operation,
    input: Record<string, unknown>,
    number: number,
    options: Options & { onSending?: () => Promise<void> },
  ): Promise<Outcome> {
    await takeTurn(operation.id, configuration.perSecond(operation.id) ?? operation.perSecond ?? usualPerSecond);
    const request = prepare(operation, input);
    const headers = {
      host,
      "content-type": "application/json",
      ...(options.language && { "x-language": options.language === "zh" ? "zh_CN" : "en_US" }),
    };
    const authenticated = await authenticator.authenticate(request, headers);
    await options.onSending?.();
    const startedAt = performance.now();
    const outcome = await sendOnce(bss, { ...request, headers: authenticated }, options.signal);
    const fields = {
      operation: operation.id,
      attempt: number,
      ms: Math.round(performance.now() - startedAt),
      requestId: outcome.requestId,
    };
    if (outcome.kind === "lost") log.warn({ ...fields, mayBeApplied: outcome.mayBeApplied }, "huawei call lost");
    else log.info({ ...fields, status: outcome.status }, "huawei call");
    if (outcome.kind === "answered") clock.learn(outcome.date);
    return outcome;
  }

  /** Reads, with up to three attempts. Gives the parsed value; throws a Problem. */
  async function call(
    operation: Operation,
    input: Record<string, unknown>,
    options: Options = {},
  ): Promise<{ value: unknown; requestId: string | null }> {
    for (let number = 1, hasRenewed = false; ; number++) {
      const outcome = await attempt(operation, input, number, options);
      options.signal?.throwIfAborted();
      if (outcome.kind === "answered" && outcome.status === 401 && !hasRenewed && authenticator.renew()) {
        hasRenewed = true;
        continue;
      }
      if (shouldRetry(operation.effect, outcome, number)) {
        await wait(delayOf(number, outcome.kind === "answered" ? outcome.retryAfter : null));
        continue;
      }
      if (outcome.kind === "lost") throw lostProblem(operation, outcome);
      const refusal = refusalOf(operation, outcome);
      if (refusal) throw refusal;
      return { value: parseValue(operation, outcome.body), requestId: outcome.requestId };
    }
  }

  /**
   * Sends a spend exactly once. `onSending` is awaited before the first byte can leave. Only an answer below 500 that
   * can be read, or a request that never left, is an outcome; anything else is unknown. Throws only before sending.
   */
  async function spend(
    operation: SpendOperation,
    input: Record<string, unknown>,
    options: Options & { onSending: () => Promise<void> },
  ): Promise<SpendResult> {
    const outcome = await attempt(operation, input, 1, options);
    const { requestId } = outcome;
    if (outcome.kind === "lost")
      return outcome.mayBeApplied
        ? { kind: "unknown", requestId }
        : { kind: "refused", problem: lostProblem(operation, outcome), requestId };
    if (outcome.status >= 500) return { kind: "unknown", requestId };
    const refusal = refusalOf(operation, outcome);
    // A refusal without a code may come from a proxy on the way, after the request went on.
    if (refusal && !refusal.vendor && outcome.status !== 429) return { kind: "unknown", requestId };
    if (refusal) return { kind: "refused", problem: refusal, requestId };
    try {
      return { kind: "answered", value: parseValue(operation, outcome.body), requestId };
    } catch (error) {
      if (error instanceof Problem) return { kind: "unknown", requestId };
      throw error;
    }
  }

  return {
    call,
    spend,
    account: authenticator.account,
    /** Whether a connection to the gateway opens at all; any answer will do. */
    reach: async () => {
      const { body } = await bss.request({ method: "GET", path: "/", headersTimeout: 2_000 });
      await body.dump();
    },
    close: async () => {
      await Promise.all([bss.close(), iam.close()]);
    },
  };
}

export type HuaweiClient = ReturnType<typeof createHuaweiClient>;
