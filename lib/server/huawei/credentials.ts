import "server-only";
import { z } from "zod";
import { Problem } from "@/lib/problem";
import type { Clock } from "./clock";
import type { Configuration, Credentials } from "./configuration";
import type { openPool } from "./pool";
import { type Prepared, sendOnce } from "./send";
import { sdkDate, sign } from "./sign";

export interface Authenticator {
  /** The headers of a request with what proves who sends it; asked anew for every attempt. */
  authenticate(request: Omit<Prepared, "headers">, headers: Record<string, string>): Promise<Record<string, string>>;
  /** The id of the account that the credentials belong to. */
  account(): Promise<string>;
  /** Drops what may have expired; false when there is nothing to renew. */
  renew(): boolean;
}

type Pool = ReturnType<typeof openPool>;

// A token lasts 24 hours; one that ends within the half hour is replaced before it is used.
const earlyMs = 30 * 60 * 1000;

const tokenBody = z.object({
  token: z.object({
    expires_at: z.string(),
    user: z.object({ domain: z.object({ id: z.string() }) }),
  }),
});
const domainsBody = z.object({ domains: z.array(z.object({ id: z.string() })).min(1) });

const refusedBy = (where: string, status: number) =>
  new Problem(status === 429 ? "busy" : status >= 500 ? "upstream_away" : "credentials_refused", {
    message: `${where}: HTTP ${status}`,
  });

/** Runs a task once at a time: callers that come while it runs get its result, and a failure is not kept. */
function once<T>(task: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | null = null;
  return () => {
    running ??= task().finally(() => {
      running = null;
    });
    return running;
  };
}

interface Parts {
  configuration: Configuration;
  iam: Pool;
  clock: Clock;
}

/** Key pairs sign each request; the account's id is configured or asked from IAM once. */
function keyAuthenticator(
  key: Extract<Credentials, { kind: "aksk" }>,
  { configuration, iam, clock }: Parts,
): Authenticator {
  const signed = (request: Omit<Prepared, "headers">, headers: Record<string, string>) => {
    const all = {
      ...headers,
      "x-sdk-date": sdkDate(clock.now()),
      ...(key.securityToken && { "x-security-token": key.securityToken }),
    };
    return { ...all, authorization: sign({ ...request, headers: all }, key) };
  };
  let known = key.domainId;
  const ask = once(async () => {
    const request = { method: "GET", path: "/v3/auth/domains", query: "", body: "" } as const;
    const headers = signed(request, {
      host: new URL(configuration.iamEndpoint).host,
      "content-type": "application/json",
    });
    const outcome = await sendOnce(iam, { ...request, headers });
    if (outcome.kind === "lost")
      throw new Problem("upstream_away", { message: "IAM cannot be reached for the account id" });
    clock.learn(outcome.date);
    if (outcome.status !== 200) throw refusedBy("the account id", outcome.status);
    known = domainsBody.parse(outcome.body).domains[0]?.id ?? null;
    return known ?? "";
  });
  const account = async () => known ?? ask();
  return {
    account,
    authenticate: async (request, headers) => signed(request, { ...headers, "x-domain-id": await account() }),
    renew: () => false,
  };
}

/** A name and password are exchanged for a token, which is kept until shortly before its end. */
function tokenAuthenticator(names: Extract<Credentials, { kind: "token" }>, { iam, clock }: Parts): Authenticator {
  let token: { text: string; expiresAt: number; account: string } | null = null;
  const fetchToken = once(async () => {
    const { domainName, userName, password } = names;
    const identity = {
      methods: ["password"],
      password: { user: { name: userName, password, domain: { name: domainName } } },
    };
    const { statusCode, headers, body } = await iam
      .request({
        method: "POST",
        path: "/v3/auth/tokens",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ auth: { identity, scope: { domain: { name: domainName } } } }),
      })
      .catch(() => {
        // The cause is left behind: it may hold the request and with it the password.
        throw new Problem("upstream_away", { message: "IAM cannot be reached for a token" });
      });
    const text = await body.text();
    if (statusCode !== 201) throw refusedBy("the token", statusCode);
    clock.learn(String(headers.date ?? ""));
    const parsed = tokenBody.parse(JSON.parse(text)).token;
    token = {
      text: String(headers["x-subject-token"]),
      expiresAt: Date.parse(parsed.expires_at),
      account: parsed.user.domain.id,
    };
    return token;
  });
  const current = async () => (token && token.expiresAt - earlyMs > clock.now().getTime() ? token : fetchToken());
  return {
    account: async () => (await current()).account,
    authenticate: async (_request, headers) => {
      const { text, account } = await current();
      return { ...headers, "x-domain-id": account, "x-auth-token": text };
    },
    renew() {
      token = null;
      return true;
    },
  };
}

/** What proves to Huawei who is calling, by the kind of credentials configured. */
export const createAuthenticator = (parts: Parts): Authenticator =>
  parts.configuration.credentials.kind === "aksk"
    ? keyAuthenticator(parts.configuration.credentials, parts)
    : tokenAuthenticator(parts.configuration.credentials, parts);
