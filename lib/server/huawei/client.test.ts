import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { inspect } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { api, operations } from "@/lib/api/index";
import type { Operation, SpendOperation } from "@/lib/api/operation";
import { createHuaweiClient } from "./client";
import { parseConfiguration } from "./configuration";

type Answer = (request: IncomingMessage & { text: string }, response: ServerResponse) => void;

let server: Server;
let endpoint: string;
let seen: (IncomingMessage & { text: string })[];
let script: Answer[];
let logged: string[];
let close: () => Promise<void> = async () => {};

const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    response
      .writeHead(status, { "content-type": "application/json", "x-request-id": "req-1", ...headers })
      .end(JSON.stringify(body));
const drop: Answer = (request) => request.socket.destroy();
const silent: Answer = () => {};
const cut: Answer = (_, response) =>
  response
    .writeHead(200, { "content-length": "100" })
    .end('{"coupon_infos":[{"id":"c1"', () => response.socket?.destroy());
const issued = { coupon_infos: [{ id: "c1", coupon_id: "C1" }], error_details: [] };

beforeEach(async () => {
  [seen, script, logged] = [[], [], []];
  server = createServer(async (request, response) => {
    let text = "";
    for await (const chunk of request) text += chunk;
    const whole = Object.assign(request, { text });
    seen.push(whole);
    (script.length > 1 ? script.shift() : script[0])?.(whole, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  await close();
  server.close();
});

function connect(environment: Record<string, string> = {}, machineClock?: () => number) {
  const configuration = parseConfiguration({
    HUAWEICLOUD_SDK_AK: "AKCANARY",
    HUAWEICLOUD_SDK_SK: "SKCANARY",
    HUAWEICLOUD_SDK_DOMAIN_ID: "domain",
    HUAWEI_BSS_ENDPOINT: endpoint,
    HUAWEI_IAM_ENDPOINT: endpoint,
    ...environment,
  });
  const write = (fields: object, message: string) => void logged.push(JSON.stringify({ ...fields, message }));
  const client = createHuaweiClient({
    configuration,
    takeTurn: async () => {},
    log: { info: write, warn: write },
    limits: { answerMs: 400, pieceMs: 400 },
    ...(machineClock && { machineClock }),
  });
  close = client.close;
  return client;
}

const list = operations.get("customers.list") as Operation;
const quotas = operations.get("coupons.listQuotas") as Operation;
const records = operations.get("coupons.listRecords") as Operation;
const issue = operations.get("coupons.issue") as SpendOperation;
const input = { quota_id: "q", customer_ids: ["c1"], face_value: "10.00" };
const spendOnce = (client: ReturnType<typeof connect>) => client.spend(issue, input, { onSending: async () => {} });

describe("a read", () => {
  it("is sent signed, with the account, and its answer is parsed without losing digits", async () => {
    script = [json(200, { total_count: "1", quotas: [{ quota_id: "Q", balance: 0, quota_status: 0 }] })];
    script = [
      (_, response) =>
        response
          .writeHead(200, { "x-request-id": "req-9" })
          .end('{"total_count":"1","quotas":[{"quota_id":"Q","balance":9007199254740993.10,"quota_status":0}]}'),
    ];
    const { value, requestId } = await connect().call(quotas, { limit: 10 }, { language: "en" });
    expect(value).toMatchObject({
      total_count: 1,
      quotas: [{ quota_id: "Q", balance: "9007199254740993.10", quota_status: "0" }],
    });
    expect(requestId).toBe("req-9");
    expect(seen[0]?.headers).toMatchObject({
      "x-domain-id": "domain",
      "x-language": "en_US",
      "content-type": "application/json",
    });
    expect(seen[0]?.headers.authorization).toMatch(
      /^SDK-HMAC-SHA256 Access=AKCANARY, SignedHeaders=content-type;host;x-domain-id;x-language;x-sdk-date, Signature=[0-9a-f]{64}$/,
    );
    expect(seen[0]?.text).toBe('{"limit":10}');
  });

  it("repeats the key of a list and sends no empty parameter", async () => {
    script = [json(200, {})];
    await connect().call(records, { operation_types: ["2", "1"], quota_id: undefined });
    expect(seen[0]?.url).toBe(
      "/v2/promotions/benefits/partner-coupons/records/query?operation_types=1&operation_types=2",
    );
  });

  it.each([
    ["429", json(429, { error_code: "APIGW.0308", error_message: "slow down" })],
    ["500", json(500, { error_code: "CBC.0999", error_msg: "other" })],
    ["a reset", drop],
    ["a cut answer", cut],
  ])("is tried again after %s, signed anew", async (_name, fault) => {
    script = [fault, json(200, { count: 0 })];
    const { value } = await connect().call(list, {});
    expect(value).toMatchObject({ count: 0, customer_infos: [] });
    expect(seen).toHaveLength(2);
  });

  it("gives up after three attempts with the problem that it met", async () => {
    script = [json(503, {})];
    await expect(connect().call(list, {})).rejects.toMatchObject({ code: "upstream_away" });
    expect(seen).toHaveLength(3);
  });

  it.each([
    [json(400, { error_code: "CBC.0100", error_msg: "bad" }), "refused_by_huawei"],
    [json(200, { error_code: "CBC.5003", error_msg: "short" }), "refused_by_huawei"],
    [json(403, { error_code: "CBC.0156", error_msg: "other site" }), "not_on_this_site"],
    [json(401, { error_code: "APIGW.0301", error_msg: "signature" }), "credentials_refused"],
    [json(200, { customer_infos: "no list" }), "unreadable_answer"],
  ])("that is refused is not tried again: %#", async (answer, code) => {
    script = [answer];
    await expect(connect().call(list, {})).rejects.toMatchObject({ code });
    expect(seen).toHaveLength(1);
  });

  it("that gets no answer in time says so", async () => {
    script = [silent];
    await expect(connect().call(list, {})).rejects.toMatchObject({ code: "upstream_slow" });
  });

  it("keeps its connections: many calls in a row share the few that were opened", async () => {
    script = [json(200, {})];
    const client = connect();
    for (let call = 0; call < 20; call++) await client.call(list, {});
    expect(new Set(seen.map(({ socket }) => socket.remotePort)).size).toBeLessThanOrEqual(2);
  });

  it("is dated by Huawei's clock once that is known", async () => {
    script = [json(200, {}, { date: "Mon, 01 Jun 2026 12:00:00 GMT" })];
    const client = connect({}, () => Date.parse("2026-06-01T11:40:00Z"));
    await client.call(list, {});
    await client.call(list, {});
    expect(seen.map(({ headers }) => headers["x-sdk-date"])).toEqual(["20260601T114000Z", "20260601T120000Z"]);
  });
});

describe("a spend", () => {
  it("writes its amount as a number with the digits that were typed, after the ledger was told", async () => {
    script = [json(200, issued)];
    const order: string[] = [];
    const result = await connect().spend(issue, input, {
      onSending: async () => void order.push(`told before ${seen.length} calls`),
    });
    expect(result).toMatchObject({ kind: "answered", value: { coupon_infos: [{ coupon_id: "C1" }] } });
    expect(order).toEqual(["told before 0 calls"]);
    expect(seen[0]?.text).toBe('{"quota_id":"q","customer_ids":["c1"],"face_value":10.00}');
  });

  it.each([
    ["a reset", drop, "unknown"],
    ["a cut answer", cut, "unknown"],
    ["silence", silent, "unknown"],
    ["502", json(502, {}), "unknown"],
    ["500 with a code", json(500, { error_code: "CBC.0999", error_msg: "other" }), "unknown"],
    ["a success that cannot be understood", json(200, { coupon_infos: 7 }), "unknown"],
    [
      "a refusal without a code",
      (_: unknown, response: ServerResponse) => void response.writeHead(408).end("<html>"),
      "unknown",
    ],
    ["throttling", json(429, { error_code: "APIGW.0308", error_message: "slow down" }), "refused"],
    ["a refusal with a code", json(400, { error_code: "CBC.99000012", error_msg: "state" }), "refused"],
  ] as [string, Answer, string][])("is never sent twice: after %s it is %s", async (_name, answer, kind) => {
    script = [answer];
    expect((await spendOnce(connect())).kind).toBe(kind);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(seen).toHaveLength(1);
  });

  it("that could not connect was not sent", async () => {
    const client = connect({ HUAWEI_BSS_ENDPOINT: "http://127.0.0.1:9" });
    await expect(spendOnce(client)).resolves.toMatchObject({ kind: "refused", problem: { code: "upstream_away" } });
  });
});

describe("a token", () => {
  const named = {
    HUAWEICLOUD_SDK_AK: "",
    HUAWEICLOUD_SDK_SK: "",
    HUAWEI_IAM_DOMAIN_NAME: "acme",
    HUAWEI_IAM_USER_NAME: "ops",
    HUAWEI_IAM_PASSWORD: "PWCANARY",
  };
  const answer =
    (validMs: number): Answer =>
    (request, response) => {
      if (request.url !== "/v3/auth/tokens") return json(200, {})(request, response);
      const number = seen.filter(({ url }) => url === request.url).length;
      const expires_at = new Date(Date.now() + validMs).toISOString();
      json(
        201,
        { token: { expires_at, user: { domain: { id: "d1" } } } },
        { "x-subject-token": `TOKENCANARY${number}` },
      )(request, response);
    };
  const tokensSent = () =>
    seen.filter(({ url }) => url !== "/v3/auth/tokens").map(({ headers }) => headers["x-auth-token"]);

  it("is asked once for calls side by side and kept", async () => {
    script = [answer(24 * 3_600_000)];
    const client = connect(named);
    await Promise.all([client.call(list, {}), client.call(list, {})]);
    await client.call(list, {});
    expect(tokensSent()).toEqual(["TOKENCANARY1", "TOKENCANARY1", "TOKENCANARY1"]);
    await expect(client.account()).resolves.toBe("d1");
  });

  it("is replaced before its end, and once when it is refused", async () => {
    script = [answer(20 * 60_000)];
    const client = connect(named);
    await client.call(list, {});
    await client.call(list, {});
    expect(tokensSent()).toEqual(["TOKENCANARY1", "TOKENCANARY2"]);
    const good = answer(24 * 3_600_000);
    let refused = false;
    script = [
      (request, response) => {
        const isFirst = request.url !== "/v3/auth/tokens" && !refused;
        if (isFirst) refused = true;
        (isFirst ? json(401, { error_code: "APIGW.0301", error_msg: "x_auth_token is expired" }) : good)(
          request,
          response,
        );
      },
    ];
    await expect(client.call(list, {})).resolves.toBeTruthy();
  });
});

it("no key, token, password, name or phone reaches a log line or an error", { timeout: 30_000 }, async () => {
  const canaries = /SKCANARY|PWCANARY|TOKENCANARY|名字金丝雀|13800001111/;
  const client = connect();
  const faults: Answer[] = [
    drop,
    silent,
    cut,
    json(400, { error_code: "CBC.0100", error_msg: "名字" }),
    json(200, { customer_infos: [{ customer_id: 5, customer: "名字金丝雀", telephone: "13800001111" }] }),
  ];
  for (const fault of faults) {
    script = [fault];
    const error = await client
      .call(api.customers.list as unknown as Operation, { customer: "名字金丝雀" })
      .catch((thrown: unknown) => thrown);
    expect(`${inspect(error, { depth: 10 })} ${JSON.stringify(error)}`).not.toMatch(canaries);
  }
  expect(logged.length).toBeGreaterThan(5);
  expect(logged.join("\n")).not.toMatch(canaries);
  expect(logged.join("\n")).not.toContain("AKCANARY");
});
