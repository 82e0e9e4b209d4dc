import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exchange, paths, type Started, startSandbox, testNow } from "./testing/start";

let desk: Started;
beforeAll(async () => {
  desk = await startSandbox();
});
afterAll(() => desk.stop());

const minutes = (count: number) => count * 60_000;
const spoiled = (change: Record<string, string>) => (headers: Record<string, string>) => ({ ...headers, ...change });

describe("the gateway", () => {
  it.each([
    ["no authorization at all", { spoil: ({ authorization: _, ...rest }: Record<string, string>) => rest }],
    ["an authorization of another form", { spoil: spoiled({ authorization: "Bearer abc" }) }],
    ["an unknown access key", { key: { accessKey: "HPUANOBODY", secretKey: "x" } }],
    ["a wrong secret", { key: { accessKey: "", secretKey: "wrong" } }],
    ["a signature older than 15 minutes", { at: testNow - minutes(16) }],
    ["a signature from more than 15 minutes ahead", { at: testNow + minutes(16) }],
    [
      "a signed header that was changed on the way",
      { headers: { "x-language": "zh_CN" }, spoil: spoiled({ "x-language": "en_US" }) },
    ],
    ["a host other than the signed one", { spoil: spoiled({ host: "bss.myhuaweicloud.com" }) }],
    ["a token nobody issued", { spoil: spoiled({ "x-auth-token": "MIIG-made-up" }) }],
    [
      "an unsigned JSON payload",
      { headers: { "content-type": "application/json", "x-sdk-content-sha256": "UNSIGNED-PAYLOAD" } },
    ],
  ])("answers 401 APIGW.0301 to %s", async (_, wish) => {
    const key = "key" in wish && wish.key.accessKey === "" ? { ...wish.key, accessKey: desk.key.accessKey } : undefined;
    const answer = await desk.call("GET", paths.partnerBalances, undefined, key ? { ...wish, key } : wish);
    expect(answer.status).toBe(401);
    expect(answer.body).toEqual({
      error_code: "APIGW.0301",
      error_msg: expect.stringMatching(/^Incorrect IAM authentication information: /),
      request_id: answer.headers["x-request-id"],
    });
  });

  it("demands that host and date are among the signed headers", async () => {
    const spoil = ({ authorization = "", ...rest }: Record<string, string>) => ({
      ...rest,
      authorization: authorization.replace("host;x-sdk-date", "x-sdk-date"),
    });
    expect((await desk.call("GET", paths.partnerBalances, undefined, { spoil })).body.error_msg).toContain("host");
  });

  it("refuses a body that is not the signed one", async () => {
    const stolen: Record<string, string> = {};
    await desk.call("POST", paths.customers, { limit: 1 }, { spoil: (headers) => Object.assign(stolen, headers) });
    expect((await exchange("POST", desk.base + paths.customers, stolen, '{"limit":2}')).status).toBe(401);
  });

  it("takes a signature at 14 minutes on either side of its clock", async () => {
    for (const at of [testNow - minutes(14), testNow + minutes(14)])
      expect((await desk.call("GET", paths.partnerBalances, undefined, { at })).status).toBe(200);
  });

  it.each([
    ["GET", "/v2/no/such/thing"],
    ["DELETE", paths.customers],
    ["GET", "/"],
  ])("answers 404 APIGW.0101 to %s %s", async (method, path) => {
    const answer = await desk.call(method, path);
    expect([answer.status, answer.body.error_code]).toEqual([404, "APIGW.0101"]);
  });

  it("answers 403 CBC.0151 to a customer's key on a partner's interface", async () => {
    const [customer] = desk.customerKeys;
    const answer = await desk.call("GET", paths.partnerBalances, undefined, customer ? { key: customer } : {});
    expect([answer.status, answer.body]).toEqual([403, { error_code: "CBC.0151", error_msg: "Access denied." }]);
  });

  it("answers 403 when X-Domain-Id names somebody else, and takes the caller's own", async () => {
    const other = await desk.call("GET", paths.partnerBalances, undefined, {
      headers: { "x-domain-id": "0".repeat(32) },
    });
    const own = await desk.call("GET", paths.partnerBalances, undefined, {
      headers: { "x-domain-id": desk.key.account.domainId },
    });
    expect([other.status, other.body.error_code, own.status]).toEqual([403, "CBC.0151", 200]);
  });

  it.each([
    ["announced", `Content-Length: ${12 * 1024 * 1024 + 1}\r\n\r\n`],
    ["sent in chunks", `Transfer-Encoding: chunked\r\n\r\nc00001\r\n${"x".repeat(0xc00001)}\r\n`],
  ])("answers 413 APIGW.0201 to a body over 12 MB, %s", async (_, rest) => {
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(new URL(desk.base).port), "127.0.0.1", () =>
        socket.write(`POST ${paths.customers} HTTP/1.1\r\nHost: here\r\n${rest}`),
      );
      let text = "";
      socket.on("data", (part) => {
        text += part.toString("utf8");
        if (text.includes("APIGW")) resolve(text);
      });
      socket.on("error", reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('"error_code":"APIGW.0201"');
  });

  it("puts a request id of its own and the sandbox's time on every answer", async () => {
    const [first, second] = [await desk.call("GET", paths.partnerBalances), await desk.call("GET", "/nowhere")];
    expect(first.headers["x-request-id"]).toMatch(/^[0-9a-f]{32}$/);
    expect(second.headers["x-request-id"]).not.toBe(first.headers["x-request-id"]);
    expect(first.headers.date).toBe(new Date(testNow).toUTCString());
  });

  it("answers 400 CBC.0100 with the field's name to input that the declaration refuses", async () => {
    const cases: [Promise<{ status: number; body: { error_code: string; error_msg: string } }>, string][] = [
      [desk.call("POST", paths.customers, { limit: 101 }), "limit"],
      [desk.call("POST", paths.balances, { customer_infos: [{}] }), "customer_infos.0.customer_id"],
      [desk.call("GET", `${paths.sums}?charge_mode=1`), "cycle"],
      [desk.call("GET", `${paths.orders}?status=99`), "status"],
      [desk.call("POST", paths.customers, "[1]"), "body"],
      [desk.call("POST", paths.customers, "{broken"), "body"],
    ];
    for (const [pending, field] of cases) {
      const { status, body } = await pending;
      expect([status, body.error_code, body.error_msg.includes(field)]).toEqual([400, "CBC.0100", true]);
    }
  });

  it("knows no interface that its site does not have", async () => {
    const abroad = await startSandbox({ site: "intl" });
    const [sums, customers] = [
      await abroad.call("GET", `${paths.sums}?cycle=2026-10&charge_mode=1`),
      await abroad.call("POST", paths.customers, {}),
    ];
    await abroad.stop();
    expect([sums.status, customers.status]).toEqual([404, 200]);
    expect(customers.body.customer_infos.map((row: { association_type: string }) => row.association_type)).toContain(
      "3",
    );
  });
});
