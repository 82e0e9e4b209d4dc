import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { isLoopback } from "./control";
import { exchange, paths, type Started, startSandbox, testNow } from "./testing/start";

let desk: Started;
beforeAll(async () => {
  desk = await startSandbox();
});
afterEach(() => desk.control("POST", "reset").then(() => desk.sandbox.limits.set(100_000)));
afterAll(() => desk.stop());

const second = 1000;
async function issue(memo?: string) {
  const quotas = await desk.call("POST", paths.quotas, {});
  const [customer] = desk.sandbox.world.customers.present;
  const body = {
    quota_id: quotas.body.quotas[0].quota_id,
    customer_ids: [customer?.id],
    face_value: 5,
    ...(memo === undefined ? {} : { memo }),
  };
  return desk.call("POST", paths.coupons, body);
}
const newest = async () => (await desk.call("GET", `${paths.records}?limit=1`)).body;

describe("the control interface", () => {
  it("is for this machine alone", async () => {
    expect(["127.0.0.1", "::1", "::ffff:127.0.0.1", "127.8.8.8"].map(isLoopback)).toEqual([true, true, true, true]);
    expect(["10.0.0.7", "::ffff:10.0.0.7", "fe80::1", "1127.0.0.1", undefined].map(isLoopback)).toEqual(
      Array(5).fill(false),
    );
  });

  it("refuses signed calls: it is no interface of the vendor's", async () => {
    expect((await desk.call("GET", "/__control/journal")).status).toBe(403);
  });

  it("answers 404 to a name it does not know and 400 to a body that is not JSON", async () => {
    expect((await desk.control("GET", "weather")).status).toBe(404);
    expect((await exchange("POST", `${desk.base}/__control/clock`, {}, "{")).status).toBe(400);
  });

  it("moves the clock by an offset, to an instant, and stops it", async () => {
    const shifted = await desk.control("POST", "clock", { offsetMs: 3_600_000 });
    expect(shifted.body).toEqual({ now: "2026-11-23T10:00:00.000Z", offsetMs: 3_600_000, frozen: false });
    await desk.control("POST", "clock", { freeze: "2027-01-01T00:00:00Z" });
    expect((await desk.control("GET", "clock")).body).toMatchObject({ now: "2027-01-01T00:00:00.000Z", frozen: true });
    expect((await desk.call("GET", paths.partnerBalances)).headers.date).toBe("Fri, 01 Jan 2027 00:00:00 GMT");
    const running = await desk.control("POST", "clock", { at: "2026-12-01T00:00:00Z" });
    expect(running.body).toMatchObject({ now: "2026-12-01T00:00:00.000Z", frozen: false });
    expect((await desk.control("POST", "clock", { at: "soon" })).status).toBe(400);
  });

  it("hides issued coupons and their records until the lag is over, while the quota goes down at once", async () => {
    const before = (await desk.call("POST", paths.quotas, {})).body.quotas[0].balance;
    const [issued, records] = [await desk.call("GET", paths.coupons), await newest()];
    await desk.control("POST", "record-lag", { ms: 90 * second });
    await issue();
    expect((await desk.call("POST", paths.quotas, {})).body.quotas[0].balance).toBe(before - 5);
    desk.sandbox.clock.freeze(testNow + 89 * second);
    expect((await desk.call("GET", paths.coupons)).body.total_count).toBe(issued.body.total_count);
    expect((await newest()).total_count).toBe(records.total_count);
    desk.sandbox.clock.freeze(testNow + 90 * second);
    expect((await desk.call("GET", paths.coupons)).body.total_count).toBe(issued.body.total_count + 1);
    expect((await newest()).total_count).toBe(records.total_count + 1);
  });

  it("gives the memo back as the record's remark, or does not", async () => {
    await issue("PD-0001");
    expect((await newest()).records[0].remark).toBe("PD-0001");
    await desk.control("POST", "remark", { on: false });
    expect((await newest()).records[0]).not.toHaveProperty("remark");
  });

  it("keeps an empty memo as it is and none as none", async () => {
    await issue("");
    expect((await newest()).records[0].remark).toBe("");
    await issue();
    expect((await newest()).records[0]).not.toHaveProperty("remark");
  });

  it("journals every applied write with its time, caller, input and results, and no refused one", async () => {
    const answer = await issue("m");
    await desk.call("POST", paths.coupons, { quota_id: "nothing", customer_ids: ["x"], face_value: 1 });
    const [customer] = desk.sandbox.world.customers.present;
    expect((await desk.control("GET", "journal")).body).toEqual([
      {
        time: "2026-11-23T09:00:00.000Z",
        operation: "CreatePartnerCoupons",
        caller: { kind: "partner", domainId: desk.key.account.domainId },
        input: expect.objectContaining({ customer_ids: [customer?.id], face_value: "5", memo: "m" }),
        results: [{ customerId: customer?.id, couponId: answer.body.coupon_infos[0].coupon_id }],
      },
    ]);
  });

  it("sets the limit of all operations or of one", async () => {
    await desk.control("POST", "limit", { perSecond: 1, operation: "ListPartnerBalances" });
    const statuses = [];
    for (let at = 0; at < 2; at += 1) statuses.push((await desk.call("GET", paths.partnerBalances)).status);
    expect(statuses).toEqual([200, 429]);
    expect((await desk.call("GET", paths.services)).status).toBe(200);
  });

  it("counts calls by operation: received, and answered by status", async () => {
    await desk.control("POST", "faults", { kind: "drop-before", operation: "ListServiceTypes", count: 1 });
    await desk.call("GET", paths.services).catch(() => null);
    await desk.call("GET", paths.services);
    await desk.call("GET", "/nowhere");
    expect((await desk.control("GET", "calls")).body).toEqual({
      ListServiceTypes: { received: 2, answered: { dropped: 1, "200": 1 } },
      unknown: { received: 1, answered: { "404": 1 } },
    });
  });

  it("goes back to the seed, byte for byte", async () => {
    const fresh = [await desk.call("POST", paths.quotas, {}), await desk.call("GET", paths.records)];
    await issue();
    await desk.control("POST", "faults", { kind: "500" });
    await desk.control("POST", "reset");
    const again = [await desk.call("POST", paths.quotas, {}), await desk.call("GET", paths.records)];
    expect(again.map(({ text }) => text)).toEqual(fresh.map(({ text }) => text));
    expect((await desk.control("GET", "journal")).body).toEqual([]);
  });
});
