import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exchange, paths, type Started, startSandbox, testNow } from "./testing/start";
import type { Account } from "./world/account";

let desk: Started;
let partner: Account;
beforeAll(async () => {
  desk = await startSandbox();
  partner = desk.key.account;
});
afterAll(() => desk.stop());

const json = { "content-type": "application/json" };
const post = (path: string, body: unknown, headers: Record<string, string> = json) =>
  exchange("POST", desk.base + path, headers, typeof body === "string" ? body : JSON.stringify(body));

const byPassword = (change: object = {}, scope: object = { domain: { name: partner.name } }) => ({
  auth: {
    identity: {
      methods: ["password"],
      password: {
        user: { name: partner.userName, password: partner.password, domain: { name: partner.name }, ...change },
      },
    },
    scope,
  },
});
const signIn = async () => String((await post("/v3/auth/tokens", byPassword())).headers["x-subject-token"]);
const byRole = (domain_name: string, agency_name = desk.sandbox.world.accounts.platform) => ({
  auth: {
    identity: { methods: ["assume_role"], assume_role: { domain_name, agency_name } },
    scope: { domain: { name: domain_name } },
  },
});

describe("a partner token", () => {
  it("comes by password with 201, in the header, good for 24 hours", async () => {
    const answer = await post("/v3/auth/tokens", byPassword());
    expect(answer.status).toBe(201);
    expect(answer.headers["x-subject-token"]).toMatch(/^MIIG/);
    expect(answer.body.token).toMatchObject({
      expires_at: "2026-11-24T09:00:00.000000Z",
      issued_at: "2026-11-23T09:00:00.000000Z",
      domain: { id: partner.domainId, name: partner.name },
      user: { name: partner.userName },
    });
  });

  it("opens the business interface in place of a signature, until it expires", async () => {
    const token = await signIn();
    const read = () => exchange("GET", desk.base + paths.partnerBalances, { ...json, "x-auth-token": token });
    expect((await read()).status).toBe(200);
    desk.sandbox.clock.freeze(testNow + 24 * 3_600_000);
    const expired = await read();
    desk.sandbox.clock.reset();
    expect([expired.status, expired.body.error_code]).toEqual([401, "APIGW.0301"]);
    expect(expired.body.error_msg).toContain("x_auth_token is expired");
  });

  it("can be scoped to a project of a region", async () => {
    const { body } = await post("/v3/auth/tokens", byPassword({}, { project: { name: "cn-north-4" } }));
    expect(body.token.project).toMatchObject({ name: "cn-north-4", domain: { id: partner.domainId } });
  });

  it.each([
    ["a wrong password", { password: "no" }],
    ["a wrong user", { name: "nobody" }],
    ["a wrong domain", { domain: { name: "elsewhere" } }],
  ])("is refused with IAM's own 401 body for %s", async (_, change) => {
    const { status, body } = await post("/v3/auth/tokens", byPassword(change));
    expect(status).toBe(401);
    expect(body).toEqual({
      error: { code: 401, message: "The username or password is wrong.", title: "Unauthorized" },
    });
  });

  it.each(["{", '{"auth":{}}', '{"auth":{"identity":{"methods":["saml2"]}}}'])(
    "is refused with 400 for the body %s",
    async (body) => {
      const answer = await post("/v3/auth/tokens", body);
      expect([answer.status, answer.body.error.code]).toEqual([400, 400]);
    },
  );
});

describe("a customer token", () => {
  const customers = () => desk.sandbox.world.customers.present;

  it("comes to a partner whom the customer authorised, and sees the customer's orders alone", async () => {
    const customer = customers().find((one) => one.authorised) ?? expect.fail();
    const answer = await post("/v3/auth/tokens", byRole(customer.accountName), {
      ...json,
      "x-auth-token": await signIn(),
    });
    expect(answer.status).toBe(201);
    const headers = { ...json, "x-auth-token": String(answer.headers["x-subject-token"]) };
    const orders = await exchange("GET", `${desk.base}${paths.orders}?limit=100`, headers);
    const owners = orders.body.order_infos.map((row: { customer_id: string }) => row.customer_id);
    expect([...new Set(owners)]).toEqual([customer.id]);
    expect((await exchange("GET", desk.base + paths.partnerBalances, headers)).status).toBe(403);
  });

  it("is refused with IAM's 403 body for a customer who has not authorised, a stranger, and another agency", async () => {
    const shy = customers().find((one) => !one.authorised) ?? expect.fail();
    const open = customers().find((one) => one.authorised) ?? expect.fail();
    const headers = { ...json, "x-auth-token": await signIn() };
    for (const body of [byRole(shy.accountName), byRole("nobody_here"), byRole(open.accountName, "other_agency")]) {
      const answer = await post("/v3/auth/tokens", body, headers);
      expect(answer.status).toBe(403);
      expect(answer.body).toEqual({
        error: { code: 403, message: "You have no right to do this action.", title: "Forbidden" },
      });
    }
  });

  it("needs the partner's token", async () => {
    const answer = await post("/v3/auth/tokens", byRole(customers()[0]?.accountName ?? ""));
    expect([answer.status, answer.body.error.title]).toEqual([401, "Unauthorized"]);
  });
});

describe("temporary keys", () => {
  const wish = { auth: { identity: { methods: ["token"], token: { duration_seconds: 900 } } } };

  it("sign calls together with their security token, and die with it", async () => {
    const answer = await post("/v3.0/OS-CREDENTIAL/securitytokens", wish, { ...json, "x-auth-token": await signIn() });
    const { access: accessKey, secret: secretKey, securitytoken } = answer.body.credential;
    const key = { accessKey, secretKey };
    const headers = { "x-security-token": securitytoken };
    expect(answer.status).toBe(201);
    expect((await desk.call("GET", paths.partnerBalances, undefined, { key, headers })).status).toBe(200);
    expect((await desk.call("GET", paths.partnerBalances, undefined, { key })).status).toBe(401);
    const unsigned = { key, spoil: (sent: Record<string, string>) => ({ ...sent, ...headers }) };
    expect((await desk.call("GET", paths.partnerBalances, undefined, unsigned)).status).toBe(401);
    desk.sandbox.clock.freeze(testNow + 901_000);
    const late = await desk.call("GET", paths.partnerBalances, undefined, { key, headers });
    desk.sandbox.clock.reset();
    expect(late.status).toBe(401);
  });
});

describe("a customer's temporary keys", () => {
  const path = "/v3.0/OS-CREDENTIAL/securitytokens";

  it("come to a partner that signs with keys, and sign calls as that customer", async () => {
    const customer = desk.sandbox.world.customers.present.find((one) => one.authorised) ?? expect.fail();
    const answer = await desk.call("POST", path, byRole(customer.accountName));
    expect(answer.status).toBe(201);
    const { access: accessKey, secret: secretKey, securitytoken } = answer.body.credential;
    const wish = { key: { accessKey, secretKey }, headers: { "x-security-token": securitytoken } };
    const domains = await desk.call("GET", "/v3/auth/domains", undefined, wish);
    expect(domains.body.domains[0].id).toBe(customer.id);
  });

  it("are refused with 403 where the customer has not authorised the partner, and to nobody's signature with 401", async () => {
    const [shy, open] = [false, true].map(
      (is) => desk.sandbox.world.customers.present.find((one) => one.authorised === is) ?? expect.fail(),
    );
    expect((await desk.call("POST", path, byRole(shy?.accountName ?? ""))).status).toBe(403);
    expect((await post(path, byRole(open?.accountName ?? ""))).status).toBe(401);
    const strange = { accessKey: "HPUANOBODY", secretKey: "x" };
    expect((await desk.call("POST", path, byRole(open?.accountName ?? ""), { key: strange })).status).toBe(401);
  });
});

describe("the account lists", () => {
  it("give the caller's own domain to a signature and to a token", async () => {
    const signed = await desk.call("GET", "/v3/auth/domains");
    const byToken = await exchange("GET", `${desk.base}/v3/auth/domains`, { "x-auth-token": await signIn() });
    expect(signed.body.domains.map((one: { id: string; name: string }) => [one.id, one.name])).toEqual([
      [partner.domainId, partner.name],
    ]);
    expect(byToken.body).toEqual(signed.body);
  });

  it("give the project of a region by its name, the same id every time", async () => {
    const first = await desk.call("GET", "/v3/projects?name=cn-north-4");
    const again = await desk.call("GET", "/v3/projects?name=cn-north-4");
    const all = await desk.call("GET", "/v3/projects");
    expect(first.body.projects).toHaveLength(1);
    expect(first.body.projects[0]).toMatchObject({ name: "cn-north-4", domain_id: partner.domainId });
    expect(again.body).toEqual(first.body);
    expect(new Set(all.body.projects.map((one: { id: string }) => one.id)).size).toBe(6);
    expect((await desk.call("GET", "/v3/projects?name=mars-1")).body.projects).toEqual([]);
  });
});
