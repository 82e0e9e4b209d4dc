import "server-only";
import type { Clock } from "./clock";
import type { Credentials } from "./configuration";
import type { Request } from "./exchange";
import { askAccount, type Iam, issueToken, type Token } from "./iam";
import { sdkDate, sign } from "./sign";

export interface Authenticator {
  /** Adds what proves who sends a request to its headers; asked anew for every attempt. Waits only when it has to ask. */
  authenticate(request: Omit<Request, "headers">, headers: Record<string, string>): void | Promise<void>;
  /** The id of the account that the credentials belong to. */
  account(): Promise<string>;
  /**
   * Drops what a request that started at this instant (of `performance.now`) was refused with, so that the next one
   * gets something newer. False when there is nothing that could be newer.
   */
  renew(startedAt: number): boolean;
}

// A token lasts 24 hours; one that ends within the half hour is replaced before it is used.
const earlyMs = 30 * 60 * 1000;

/** Runs a task once at a time: callers that come while it runs get its result, and a failure is not kept. */
export function single<T>(task: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | null = null;
  return () => {
    running ??= task().finally(() => {
      running = null;
    });
    return running;
  };
}

export type Keys = Extract<Credentials, { kind: "aksk" }>;
type Names = Extract<Credentials, { kind: "token" }>;

/** Adds a date and a signature over all of the headers. */
export function addSignature(
  request: Omit<Request, "headers">,
  headers: Record<string, string>,
  keys: Keys,
  clock: Clock,
): void {
  headers["x-sdk-date"] = sdkDate(clock.now());
  if (keys.securityToken) headers["x-security-token"] = keys.securityToken;
  const { method, path, query, body } = request;
  headers.authorization = sign({ method, path, query, headers, body }, keys);
}

/** Key pairs sign each request; the account's id is configured or asked from IAM once. */
function withKeys(keys: Keys, iam: Iam): Authenticator {
  let known = keys.domainId;
  const ask = single(async () => {
    known = await askAccount(iam, (request, headers) => addSignature(request, headers, keys, iam.clock));
    return known;
  });
  const add = (request: Omit<Request, "headers">, headers: Record<string, string>, account: string) => {
    headers["x-domain-id"] = account;
    addSignature(request, headers, keys, iam.clock);
  };
  return {
    account: async () => known ?? ask(),
    authenticate: (request, headers) =>
      known === null ? ask().then((account) => add(request, headers, account)) : add(request, headers, known),
    renew: () => false,
  };
}

/** A name and password are exchanged for a token, which is kept until shortly before its end. */
function withToken(names: Names, iam: Iam): Authenticator {
  let token: (Token & { since: number }) | null = null;
  const issue = single(async () => {
    token = { ...(await issueToken(iam, names)), since: performance.now() };
    return token;
  });
  const current = async () => (token && token.expiresAt - earlyMs > iam.clock.now().getTime() ? token : issue());
  return {
    account: async () => (await current()).account,
    async authenticate(_request, headers) {
      const { text, account } = await current();
      headers["x-domain-id"] = account;
      headers["x-auth-token"] = text;
    },
    renew(startedAt) {
      if (token && token.since < startedAt) token = null;
      return true;
    },
  };
}

/** What proves to Huawei who is calling, by the kind of credentials configured. */
export const createAuthenticator = (credentials: Credentials, iam: Iam): Authenticator =>
  credentials.kind === "aksk" ? withKeys(credentials, iam) : withToken(credentials, iam);
