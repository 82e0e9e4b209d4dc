import { z } from "zod";
import { refuseAtIam } from "./refusal";
import type { Tokens } from "./tokens";
import { type Account, type Accounts, regions } from "./world/account";

/** What an IAM call answers; `token` travels in the X-Subject-Token header. */
export interface IamAnswer {
  readonly status: number;
  readonly body: object;
  readonly token?: string;
}

interface IamCall {
  readonly body: string;
  readonly token: string | undefined;
  /** Who signed the call; only keys for an agency may be asked for by signature. */
  readonly signer?: () => Account;
  readonly query: URLSearchParams;
  readonly now: number;
}

const named = z.object({ name: z.string().optional(), id: z.string().optional() });
const scope = z.object({ domain: named.optional(), project: named.optional() }).optional();
const passwordUser = z.object({ name: z.string(), password: z.string(), domain: named });
const tokenRequest = z.object({
  auth: z.object({
    identity: z.object({
      methods: z.array(z.string()).min(1),
      password: z.object({ user: passwordUser }).optional(),
      assume_role: z
        .object({
          domain_name: z.string().optional(),
          domain_id: z.string().optional(),
          agency_name: z.string(),
          duration_seconds: z.int().optional(),
        })
        .optional(),
      token: z.object({ duration_seconds: z.int().optional() }).optional(),
    }),
    scope,
  }),
});
type Identity = z.output<typeof tokenRequest>["auth"]["identity"];

const unauthorized = (message: string) => refuseAtIam(401, "Unauthorized", message);
/** IAM's times carry microseconds. */
const microseconds = (at: number) => new Date(at).toISOString().replace("Z", "000Z");

/** The identity service: tokens, temporary keys, and what a caller's account is. */
export function createIam(accounts: Accounts, tokens: Tokens) {
  const read = (text: string) => {
    try {
      return tokenRequest.parse(JSON.parse(text)).auth;
    } catch {
      throw refuseAtIam(400, "Bad Request", "Request body is invalid.");
    }
  };

  const partnerBy = (token: string | undefined, now: number): Account => {
    try {
      return tokens.accountOf(token ?? "", now);
    } catch {
      throw unauthorized("The token must be updated.");
    }
  };

  const signIn = ({ password }: Identity): Account => {
    const { partner } = accounts;
    const user = password?.user;
    const home = user?.domain.name === partner.name || user?.domain.id === partner.domainId;
    if (!home || user?.name !== partner.userName || user.password !== partner.password)
      throw unauthorized("The username or password is wrong.");
    return partner;
  };

  /** The customer that the partner steps into; only with the agency that this customer has created. */
  const assume = ({ assume_role: role }: Identity, caller: Account): Account => {
    const customer = role?.domain_name
      ? accounts.customers.findByAccountName(role.domain_name)
      : accounts.customers.find(role?.domain_id ?? "");
    const agreed = customer?.authorised && customer.leftAt === null && role?.agency_name === accounts.platform;
    if (caller.kind === "customer" || !customer || !agreed)
      throw refuseAtIam(403, "Forbidden", "You have no right to do this action.");
    return accounts.accountOf(customer);
  };

  const enter = (identity: Identity, call: IamCall): Account => {
    if (identity.methods.includes("password")) return signIn(identity);
    if (identity.methods.includes("assume_role"))
      return assume(
        identity,
        call.token === undefined && call.signer ? call.signer() : partnerBy(call.token, call.now),
      );
    if (identity.methods.includes("token")) return partnerBy(call.token, call.now);
    throw refuseAtIam(400, "Bad Request", "The authentication method is not supported.");
  };

  const project = (account: Account, region: string) => ({
    id: accounts.projectId(account, region),
    name: region,
    domain: { id: account.domainId, name: account.name },
  });

  return {
    /** POST /v3/auth/tokens: by password, or by assuming the role that a customer granted. 24 hours. */
    createToken(call: IamCall): IamAnswer {
      const { identity, scope: wanted } = read(call.body);
      const account = enter(identity, call);
      const { text, expiresAt } = tokens.create(account, call.now);
      const region = wanted?.project?.name;
      if (region !== undefined && !regions.some((one) => one === region))
        throw refuseAtIam(400, "Bad Request", "The project does not exist.");
      const domain = { id: account.domainId, name: account.name };
      return {
        status: 201,
        token: text,
        body: {
          token: {
            catalog: [],
            ...(region === undefined ? { domain } : { project: project(account, region) }),
            expires_at: microseconds(expiresAt),
            issued_at: microseconds(call.now),
            methods: identity.methods,
            roles: [{ id: "0", name: "te_admin" }],
            user: { domain, id: account.userId, name: account.userName, password_expires_at: "" },
          },
        },
      };
    },
    /** POST /v3.0/OS-CREDENTIAL/securitytokens: temporary keys for oneself or for an assumed role. */
    createTemporaryKey(call: IamCall): IamAnswer {
      const { identity } = read(call.body);
      const account = enter(identity, call);
      const seconds = identity.token?.duration_seconds ?? identity.assume_role?.duration_seconds ?? 900;
      if (seconds < 900 || seconds > 86_400)
        throw refuseAtIam(400, "Bad Request", "duration_seconds must be 900 to 86400.");
      const key = tokens.createKey(account, seconds, call.now);
      return {
        status: 201,
        body: {
          credential: {
            access: key.accessKey,
            secret: key.secretKey,
            securitytoken: key.securityToken,
            expires_at: microseconds(key.expiresAt),
          },
        },
      };
    },
    /** GET /v3/auth/domains: the caller's own account. */
    listDomains: (account: Account): IamAnswer => ({
      status: 200,
      body: {
        domains: [
          {
            id: account.domainId,
            name: account.name,
            enabled: true,
            description: "",
            links: { self: `/v3/domains/${account.domainId}` },
          },
        ],
        links: { self: "/v3/auth/domains", previous: null, next: null },
      },
    }),
    /** GET /v3/projects: the caller's region projects, of one name when it is given. */
    listProjects(account: Account, { query }: IamCall): IamAnswer {
      const name = query.get("name");
      const found = regions.filter((region) => name === null || region === name);
      return {
        status: 200,
        body: {
          projects: found.map((region) => ({
            id: accounts.projectId(account, region),
            name: region,
            domain_id: account.domainId,
            parent_id: account.domainId,
            is_domain: false,
            enabled: true,
            description: "",
          })),
          links: { self: "/v3/projects", previous: null, next: null },
        },
      };
    },
  };
}

export type Iam = ReturnType<typeof createIam>;
