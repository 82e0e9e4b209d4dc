import "server-only";
import { oncePer } from "@/lib/api/once";
import type { Operation, SpendOperation } from "@/lib/api/operation";
import { decimalFields, placeInput } from "@/lib/api/wire";
import { createClock } from "./clock";
import type { Configuration } from "./configuration";
import { createAuthenticator } from "./credentials";
import { createCustomerAccess } from "./customer-token";
import type { Request } from "./exchange";
import type { Customer } from "./iam";
import { type Log, logOutcome } from "./log";
import { writeBody } from "./numbers";
import { createPace } from "./pace";
import { type Limits, openPool, usualLimits } from "./pool";
import { lostProblem, parseValue, refusalOf } from "./read-answer";
import { delayOf, shouldRetry } from "./retry";
import { type Outcome, sendOnce } from "./send";
import { canonicalQuery, encodePath } from "./sign";
import { type SpendResult, spendResultOf } from "./spend-result";

/** Waits until one more call of an operation may start; throws `busy` when that is too far off. */
export type TakeTurn = (operationId: string, perSecond: number) => Promise<void> | undefined;

interface Options {
  language?: "zh" | "en";
  signal?: AbortSignal;
  /** The customer in whose name it is asked; the partner itself when nobody is named. */
  as?: Customer;
}

const usualPerSecond = 10;
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

interface Parts {
  configuration: Configuration;
  takeTurn: TakeTurn;
  log: Log;
  limits?: Partial<Limits>;
  machineClock?: () => number;
}

/** What a call sends, laid out once; between attempts only what proves who sends it changes. */
function layOut(operation: Operation, input: Record<string, unknown>): Omit<Request, "headers"> {
  const { path, query, body } = placeInput(operation, input);
  return {
    method: operation.method,
    path: encodePath(path),
    query: canonicalQuery(query),
    body: body === null ? "" : writeBody(body, decimalFields(operation)),
  };
}

/** The signed client: one for a process, with its pools, its clock and its token. */
export function createHuaweiClient({ configuration, takeTurn, log, limits, machineClock }: Parts) {
  const allLimits = { ...usualLimits, ...limits };
  const { wholeMs } = allLimits;
  const reads = openPool(configuration.bssEndpoint, allLimits);
  // A spend gets a connection of its own: one that was kept may be closing at the other end just then, and what is
  // lost on it would be unknown although it never arrived.
  const spends = openPool(configuration.bssEndpoint, allLimits);
  const iam = openPool(configuration.iamEndpoint, { ...allLimits, connections: 4 });
  const clock = createClock(machineClock);
  const endpoint = configuration.iamEndpoint;
  const reached = { pool: iam, endpoint, wholeMs, clock, log };
  const { credentials, customerAgency: agency } = configuration;
  const authenticator = createAuthenticator(credentials, reached);
  const enter = createCustomerAccess({ iam: reached, credentials, partner: authenticator, agency });
  const { host } = new URL(configuration.bssEndpoint);
  const takePlace = createPace();
  const ceilingOf = oncePer(
    ({ id, perSecond }: Pick<Operation, "id" | "perSecond">) =>
      configuration.perSecond(id) ?? perSecond ?? usualPerSecond,
  );

  /** One attempt: a turn, a fresh signature, one request, one line in the log. */
  async function attempt(
    operation: Operation,
    request: Omit<Request, "headers">,
    number: number,
    { language, signal, onSending, as }: Options & { onSending?: () => Promise<void> },
  ): Promise<Outcome> {
    const turn = takeTurn(operation.id, ceilingOf(operation));
    if (turn) await turn;
    signal?.throwIfAborted();
    const headers: Record<string, string> = { host, "content-type": "application/json" };
    if (language) headers["x-language"] = language === "zh" ? "zh_CN" : "en_US";
    const wait = takePlace(operation.id, ceilingOf(operation));
    const place = wait && (await wait);
    try {
      const asked = (as ? enter(as) : authenticator).authenticate(request, headers);
      if (asked) await asked;
      if (onSending) await onSending();
    } catch (error) {
      place?.giveBack();
      throw error;
    }
    const { method, path, query, body } = request;
    const isLast = operation.effect === "spend";
    const startedAt = performance.now();
    const sending = sendOnce(
      isLast ? spends : reads,
      { method, path, query, headers, body },
      { wholeMs, signal, isLast },
    );
    place?.sent(sending);
    const outcome = await sending;
    logOutcome(log, operation.id, number, performance.now() - startedAt, outcome);
    if (outcome.kind === "answered") clock.learn(outcome.date, outcome.status === 401);
    return outcome;
  }

  /**
   * Reads, with up to three attempts, and one more with newer credentials or a corrected clock if the first is refused
   * for them. Gives the parsed value; throws a Problem, or the signal's reason when the caller goes away.
   */
  async function call(
    operation: Operation,
    input: Record<string, unknown>,
    options: Options = {},
  ): Promise<{ value: unknown; requestId: string | null }> {
    if (operation.effect === "spend") throw new Error(`${operation.id} spends: it has a road of its own`);
    const request = layOut(operation, input);
    for (let number = 1, isRenewed = false; ; number++) {
      const [startedAt, offset] = [performance.now(), clock.offset()];
      const outcome = await attempt(operation, request, number, options);
      options.signal?.throwIfAborted();
      if (outcome.kind === "answered" && outcome.status === 401 && !isRenewed) {
        isRenewed = (options.as ? enter(options.as) : authenticator).renew(startedAt) || clock.offset() !== offset;
        if (isRenewed) continue;
      }
      if (shouldRetry(operation.effect, outcome, number)) {
        await wait(delayOf(outcome, number));
        continue;
      }
      if (outcome.kind === "lost") throw lostProblem(operation, outcome);
      const refusal = refusalOf(operation, outcome);
      if (refusal) throw refusal;
      return { value: parseValue(operation, outcome.body), requestId: outcome.requestId };
    }
  }

  /**
   * Sends a spend exactly once, whatever comes back. `onSending` is awaited before the first byte can leave. Throws
   * only before that: no turn, no credentials, or `onSending` itself.
   */
  async function spend(
    operation: SpendOperation,
    input: Record<string, unknown>,
    options: Pick<Options, "language"> & { onSending: () => Promise<void> },
  ): Promise<SpendResult> {
    const startedAt = performance.now();
    const outcome = await attempt(operation, layOut(operation, input), 1, options);
    if (outcome.kind === "answered" && outcome.status === 401) authenticator.renew(startedAt);
    return spendResultOf(operation, outcome);
  }

  return {
    call,
    spend,
    /** How many calls a second of an operation the portal lets through. */
    ceilingOf,
    account: authenticator.account,
    /** Now by Huawei's clock, as far as it is known. */
    now: clock.now,
    /** Between which instants that now lies. */
    nowRange: clock.range,
    /** Whether a connection to the gateway opens at all; any answer will do. */
    reach: async () => {
      const { body } = await reads.request({ method: "GET", path: "/", headersTimeout: 2_000 });
      await body.dump();
    },
    close: async () => {
      await Promise.all([reads.close(), spends.close(), iam.close()]);
    },
  };
}

export type HuaweiClient = ReturnType<typeof createHuaweiClient>;
