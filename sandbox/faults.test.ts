import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { paths, type Started, startSandbox } from "./testing/start";

let desk: Started;
beforeAll(async () => {
  desk = await startSandbox();
});
afterEach(() => desk.control("POST", "reset").then(() => desk.sandbox.limits.set(100_000)));
afterAll(() => desk.stop());

const order = (fault: object) => desk.control("POST", "faults", fault);
const read = () => desk.call("GET", paths.partnerBalances);
const lost = (pending: Promise<unknown>) =>
  pending.then(() => "answered").catch((mistake: NodeJS.ErrnoException) => mistake.code);

async function issue(count = 2) {
  const quotas = await desk.call("POST", paths.quotas, {});
  const ids = desk.sandbox.world.customers.present
    .filter((one) => one.relation === "resale" && !one.financeManaged)
    .slice(0, count);
  return {
    ids: ids.map(({ id }) => id),
    send: () =>
      desk.call("POST", paths.coupons, {
        quota_id: quotas.body.quotas[0].quota_id,
        customer_ids: ids.map(({ id }) => id),
        face_value: 10,
      }),
  };
}
const applied = async () => (await desk.control("GET", "journal")).body.length;

describe("a fault that was ordered", () => {
  it.each([
    ["429", 429, "APIGW.0308"],
    ["500", 500, "CBC.0999"],
    ["502", 502, "APIGW.0201"],
    ["503", 503, "APIGW.0201"],
    ["error", 200, "CBC.0999"],
  ])("of kind %s answers %i %s, as often as it was ordered, and applies nothing", async (kind, status, code) => {
    await order({ kind, count: 2, operation: "CreatePartnerCoupons" });
    const { send } = await issue();
    for (let at = 0; at < 2; at += 1) {
      const answer = await send();
      expect([answer.status, answer.body.error_code]).toEqual([status, code]);
    }
    expect(await applied()).toBe(0);
    expect((await send()).body.coupon_infos).toHaveLength(2);
  });

  it("of kind error takes status, code and words of one's own", async () => {
    await order({ kind: "error", status: 400, errorCode: "CBC.99000017", errorMsg: "over", count: 1 });
    const answer = await read();
    expect([answer.status, answer.body]).toEqual([400, { error_code: "CBC.99000017", error_msg: "over" }]);
  });

  it("of kind drop-before closes the connection and applies nothing", async () => {
    const { send } = await issue();
    await order({ kind: "drop-before", count: 1 });
    expect(await lost(send())).toBe("ECONNRESET");
    expect(await applied()).toBe(0);
  });

  it("of kind drop-after applies the write and closes the connection", async () => {
    const { send } = await issue();
    await order({ kind: "drop-after", count: 1 });
    expect(await lost(send())).toBe("ECONNRESET");
    expect(await applied()).toBe(1);
  });

  it("of kind truncate applies the write and breaks the JSON off in the middle", async () => {
    const { send } = await issue();
    await order({ kind: "truncate", count: 1 });
    const answer = await send();
    expect(answer.status).toBe(200);
    expect(() => JSON.parse(answer.text)).toThrow(SyntaxError);
    expect(await applied()).toBe(1);
  });

  it("of kind delay holds the answer back and lets another fault follow", async () => {
    await order({ kind: "delay", delayMs: 120, count: 1 });
    await order({ kind: "500", count: 1 });
    const begun = performance.now();
    expect((await read()).status).toBe(500);
    expect(performance.now() - begun).toBeGreaterThanOrEqual(115);
  });

  it("meets only the operation it names, by Huawei's name or by ours", async () => {
    await order({ kind: "500", operation: "accounts.partnerBalances" });
    expect((await read()).status).toBe(500);
    expect((await desk.call("POST", paths.customers, {})).status).toBe(200);
    await desk.control("DELETE", "faults");
    expect((await read()).status).toBe(200);
  });

  it("meets only calls that name its customer", async () => {
    const [first, second] = desk.sandbox.world.customers.present;
    await order({ kind: "500", customer: first?.id });
    const balances = (id: string | undefined) =>
      desk.call("POST", paths.balances, { customer_infos: [{ customer_id: id }] });
    expect([(await balances(second?.id)).status, (await balances(first?.id)).status]).toEqual([200, 500]);
  });

  it("of kind error for one customer of a batch becomes that customer's line, and the others get theirs", async () => {
    const { ids, send } = await issue(3);
    await order({ kind: "error", customer: ids[1], errorCode: "CBC.99000021", errorMsg: "too much", count: 1 });
    const { body } = await send();
    expect(body.error_details).toEqual([{ id: ids[1], error_code: "CBC.99000021", error_msg: "too much" }]);
    expect(body.coupon_infos.map((info: { id: string }) => info.id)).toEqual([ids[0], ids[2]]);
  });

  it("can meet the token call too", async () => {
    await order({ kind: "502", operation: "KeystoneListAuthDomains", count: 1 });
    expect((await desk.call("GET", "/v3/auth/domains")).status).toBe(502);
  });

  it("is refused with the field's name when it is not well formed", async () => {
    for (const wrong of [{ kind: "earthquake" }, { kind: "500", count: 0 }, { kind: "500", colour: "red" }]) {
      const answer = await order(wrong);
      expect(answer.status).toBe(400);
      expect(answer.body.error_msg).toMatch(/kind|count|colour/);
    }
  });
});
