import "server-only";
import type { Dispatcher } from "undici";
import { z } from "zod";
import { Problem } from "@/lib/problem";
import type { Clock } from "./clock";
import type { Request } from "./exchange";
import { type Log, logOutcome } from "./log";
import { lostProblem, parseValue, refusalOf } from "./read-answer";
import { delayOf, shouldRetry } from "./retry";
import { type Answered, sendOnce } from "./send";

/** How IAM is reached. */
export interface Iam {
  pool: Dispatcher;
  endpoint: string;
  wholeMs: number;
  clock: Clock;
  log: Log;
}

interface Question {
  id: string;
  /** Makes the request anew for each attempt: its signature has a date. */
  request: () => Request | Promise<Request>;
  status: number;
  /** Statuses that are an answer as well. */
  also?: readonly number[];
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks until there is an answer worth reading. What IAM refuses is a matter of credentials, whatever its words. */
async function ask(
  { pool, wholeMs, clock, log }: Iam,
  { id, request, status, also = [] }: Question,
): Promise<Answered> {
  for (let attempt = 1; ; attempt++) {
    const [startedAt, offset] = [performance.now(), clock.offset()];
    const outcome = await sendOnce(pool, await request(), { wholeMs });
    logOutcome(log, id, attempt, performance.now() - startedAt, outcome);
    if (outcome.kind === "answered") clock.learn(outcome.date, outcome.status === 401);
    const wasLate = outcome.kind === "answered" && outcome.status === 401 && clock.offset() !== offset;
    if ((wasLate && attempt === 1) || shouldRetry("read", outcome, attempt)) {
      await wait(wasLate ? 0 : delayOf(outcome, attempt));
      continue;
    }
    if (outcome.kind === "lost") throw lostProblem({ id }, outcome);
    if (outcome.status === status || also.includes(outcome.status)) return outcome;
    const refusal = refusalOf({ id }, outcome);
    const isOurFault = outcome.status >= 400 && outcome.status < 500 && outcome.status !== 429;
    throw new Problem(isOurFault ? "credentials_refused" : (refusal?.code ?? "unreadable_answer"), {
      message: refusal?.message ?? `${id}: HTTP ${outcome.status}`,
    });
  }
}

const domains = z.object({ domains: z.array(z.object({ id: z.string() })) });

/** The id of the account that a key pair belongs to. `sign` adds what proves whose the request is. */
export async function askAccount(
  iam: Iam,
  sign: (request: Omit<Request, "headers">, headers: Record<string, string>) => void,
): Promise<string> {
  const id = "iam.listDomains";
  const request = { method: "GET", path: "/v3/auth/domains", query: "", body: "" } as const;
  const { host } = new URL(iam.endpoint);
  const signed = () => {
    const headers = { host, "content-type": "application/json" };
    sign(request, headers);
    return { ...request, headers };
  };
  const answer = await ask(iam, { id, status: 200, request: signed });
  const found = (parseValue({ id, out: domains }, answer.body) as z.output<typeof domains>).domains[0];
  if (!found)
    throw new Problem("credentials_refused", {
      message: `${id}: names no account; HUAWEICLOUD_SDK_DOMAIN_ID has to be set`,
    });
  return found.id;
}

export interface Token {
  text: string;
  /** Milliseconds since 1970, by Huawei's clock. */
  expiresAt: number;
  account: string;
}

const issued = z.object({
  token: z.object({
    expires_at: z.string().transform(Date.parse).pipe(z.number()),
    user: z.object({ domain: z.object({ id: z.string() }) }),
  }),
});

/** A new token for an account, exchanged for a name and password. */
export async function issueToken(
  iam: Iam,
  { domainName, userName, password }: { domainName: string; userName: string; password: string },
): Promise<Token> {
  const id = "iam.issueToken";
  const user = { name: userName, password, domain: { name: domainName } };
  const auth = { identity: { methods: ["password"], password: { user } }, scope: { domain: { name: domainName } } };
  const answer = await ask(iam, {
    id,
    status: 201,
    request: () => ({
      method: "POST",
      path: "/v3/auth/tokens",
      query: "",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ auth }),
    }),
  });
  const { token } = parseValue({ id, out: issued }, answer.body) as z.output<typeof issued>;
  if (!answer.token) throw new Problem("unreadable_answer", { message: `${id}: the answer has no token` });
  return { text: answer.token, expiresAt: token.expires_at, account: token.user.domain.id };
}

/** A customer that the partner steps into: by its account name, as the agency names it. */
export interface Customer {
  id: string;
  accountName: string | null;
}

/** Whose agency, and what the customer has called it. */
export interface Role {
  customer: Customer;
  agency: string;
}

/** Adds what proves that the partner asks; a date is signed, so it is asked anew for every attempt. */
type Prove = (request: Omit<Request, "headers">, headers: Record<string, string>) => void | Promise<void>;

// What IAM says of an agency that is not there, or not for this partner; it names no difference.
const noAgency = [403, 404] as const;

const assuming = ({ customer, agency }: Role, more: object = {}) => ({
  methods: ["assume_role"],
  assume_role: {
    ...(customer.accountName ? { domain_name: customer.accountName } : { domain_id: customer.id }),
    agency_name: agency,
    ...more,
  },
});

const roleRequest = async (iam: Iam, path: string, auth: object, prove: Prove): Promise<Request> => {
  const request = { method: "POST", path, query: "", body: JSON.stringify({ auth }) } as const;
  const headers: Record<string, string> = { host: new URL(iam.endpoint).host, "content-type": "application/json" };
  await prove(request, headers);
  return { ...request, headers };
};

/** A customer's token, exchanged for the partner's; null where the customer has not authorised the partner. */
export async function issueCustomerToken(iam: Iam, role: Role, prove: Prove): Promise<Token | null> {
  const id = "iam.issueCustomerToken";
  const { accountName, id: customerId } = role.customer;
  const scope = { domain: accountName ? { name: accountName } : { id: customerId } };
  const answer = await ask(iam, {
    id,
    status: 201,
    also: noAgency,
    request: () => roleRequest(iam, "/v3/auth/tokens", { identity: assuming(role), scope }, prove),
  });
  if (answer.status !== 201) return null;
  const { token } = parseValue({ id, out: issued }, answer.body) as z.output<typeof issued>;
  if (!answer.token) throw new Problem("unreadable_answer", { message: `${id}: the answer has no token` });
  return { text: answer.token, expiresAt: token.expires_at, account: token.user.domain.id };
}

export interface TemporaryKeys {
  accessKey: string;
  secretKey: string;
  securityToken: string;
  expiresAt: number;
}

const temporary = z.object({
  credential: z.object({
    access: z.string().min(1),
    secret: z.string().min(1),
    securitytoken: z.string().min(1),
    expires_at: z.string().transform(Date.parse).pipe(z.number()),
  }),
});

const keySeconds = 3_600;

/**
 * A customer's temporary keys, for a partner that signs with keys and has no token to exchange
 * (CreateTemporaryAccessKeyByAgency); null where the customer has not authorised the partner.
 */
export async function issueCustomerKeys(iam: Iam, role: Role, prove: Prove): Promise<TemporaryKeys | null> {
  const id = "iam.issueCustomerKeys";
  const identity = assuming(role, { duration_seconds: keySeconds });
  const answer = await ask(iam, {
    id,
    status: 201,
    also: noAgency,
    request: () => roleRequest(iam, "/v3.0/OS-CREDENTIAL/securitytokens", { identity }, prove),
  });
  if (answer.status !== 201) return null;
  const { credential } = parseValue({ id, out: temporary }, answer.body) as z.output<typeof temporary>;
  const { access: accessKey, secret: secretKey, securitytoken: securityToken, expires_at: expiresAt } = credential;
  return { accessKey, secretKey, securityToken, expiresAt };
}
