import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { paths, type Started, startSandbox, testNow } from "../testing/start";
import type { Coupon } from "../world/coupons";
import { fenOf, textOf } from "../world/money";

let desk: Started;
beforeAll(async () => {
  desk = await startSandbox();
});
afterEach(() => {
  desk.sandbox.reset();
  desk.sandbox.limits.set(100_000);
  desk.sandbox.clock.freeze(testNow);
});
afterAll(() => desk.stop());

const coupons = () => desk.sandbox.world.coupons;
const coupon = (test: (one: Coupon) => boolean) => coupons().coupons.find(test) ?? expect.fail();
const usable = (one: Coupon) => one.status === 2 && one.expireAt > testNow;
const reclaim = (coupon_id: string) => desk.call("POST", paths.reclaimCoupon, { coupon_id });
const issued = async (id: string) => (await desk.call("GET", `${paths.coupons}?coupon_id=${id}`)).body.user_coupons[0];
const recordsOf = async (id: string) =>
  (await desk.call("GET", `${paths.records}?coupon_ids=${id}&operation_types=2`)).body.records;

describe("ReclaimPartnerCoupons", () => {
  it("answers 204 with nothing, and takes the whole remainder back to the quota", async () => {
    const partly = coupon((one) => usable(one) && one.balance < one.face);
    const quota = coupons().findQuota(partly.quotaId) ?? expect.fail();
    const before = quota.balance;
    const { status, text } = await reclaim(partly.id);
    expect([status, text]).toEqual([204, ""]);
    expect(quota.balance).toBe(before + partly.balance);
    expect((await issued(partly.id)).status).toBe(5);
  });

  it("tells how much it took in the records and in the journal", async () => {
    const partly = coupon((one) => usable(one) && one.balance < one.face);
    await reclaim(partly.id);
    const [record] = await recordsOf(partly.id);
    expect(record).toMatchObject({
      operation_type: "2",
      result: "0",
      customer_id: partly.customerId,
      quota_id: partly.quotaId,
    });
    expect(fenOf(String(record.operation_amount))).toBe(partly.balance);
    expect((await desk.control("GET", "journal")).body).toMatchObject([
      { operation: "ReclaimPartnerCoupons", results: [{ couponId: partly.id, amount: textOf(partly.balance) }] },
    ]);
  });

  it("refuses the same coupon a second time", async () => {
    const { id } = coupon(usable);
    await reclaim(id);
    const again = await reclaim(id);
    expect([again.status, again.body.error_code]).toEqual([400, "CBC.0100"]);
    expect(desk.sandbox.journal.list()).toHaveLength(1);
  });

  it.each([
    ["used", 3],
    ["expired", 4],
    ["reclaimed", 5],
    ["inactive", 1],
  ])("refuses one that is %s", async (_, status) => {
    const { id } = coupon((one) => one.status === status);
    expect((await reclaim(id)).body.error_code).toBe("CBC.0100");
  });

  it("refuses one that is past its date though it still shows as usable, and one that is nobody's", async () => {
    const stale = coupon((one) => one.status === 2 && one.expireAt <= testNow);
    expect((await reclaim(stale.id)).body.error_code).toBe("CBC.0100");
    expect((await reclaim("CP000000000000AAAAA")).body.error_code).toBe("CBC.0100");
    const blank = await desk.call("POST", paths.reclaimCoupon, { coupon_id: stale.id, indirect_partner_id: "" });
    expect([blank.status, blank.body.error_code]).toEqual([400, "CBC.0100"]);
  });

  it("shows state and record only when the lag is over", async () => {
    await desk.control("POST", "record-lag", { ms: 5_000 });
    const { id } = coupon(usable);
    await reclaim(id);
    expect([(await issued(id)).status, await recordsOf(id)]).toEqual([2, []]);
    desk.sandbox.clock.freeze(testNow + 5_000);
    expect([(await issued(id)).status, (await recordsOf(id)).length]).toEqual([5, 1]);
  });

  it("is applied when its answer is lost", async () => {
    const { id } = coupon(usable);
    await desk.control("POST", "faults", { kind: "drop-after", customer: id, count: 1 });
    await expect(reclaim(id)).rejects.toThrow();
    expect((await issued(id)).status).toBe(5);
  });
});

describe("ListSubCustomerCoupons", () => {
  const held = async (query = "", key = desk.customerKeys[0] ?? desk.key) =>
    (await desk.call("GET", `${paths.held}?limit=100${query}`, undefined, { key })).body;

  it("gives a customer its own coupons and nobody else's", async () => {
    const me = desk.customerKeys[0]?.account.domainId ?? "";
    const { body } = await desk.call("POST", paths.quotas, {});
    await desk.call("POST", paths.coupons, { quota_id: body.quotas[0].quota_id, customer_ids: [me], face_value: 10 });
    const { count, user_coupons } = await held();
    expect(count).toBeGreaterThan(0);
    expect(new Set(user_coupons.map((row: { customer_id: string }) => row.customer_id))).toEqual(new Set([me]));
    expect((await held("&status=2")).user_coupons.every((row: { status: number }) => row.status === 2)).toBe(true);
    expect((await held(`&coupon_id=${user_coupons[0].coupon_id}`)).count).toBe(1);
  });

  it("gives the partner its own, of which it has none", async () => {
    expect(await held("", desk.key)).toEqual({ count: 0, user_coupons: [] });
  });
});

describe("a customer's own records", () => {
  it("show vouchers coming and going", async () => {
    const me = desk.customerKeys[0]?.account.domainId ?? "";
    const { body } = await desk.call("POST", paths.quotas, {});
    const { body: made } = await desk.call("POST", paths.coupons, {
      quota_id: body.quotas[0].quota_id,
      customer_ids: [me],
      face_value: "10.50",
    });
    const { coupon_id } = made.coupon_infos[0];
    await reclaim(coupon_id);
    const { body: changes } = await desk.call(
      "GET",
      `${paths.heldChanges}?balance_type=BALANCE_TYPE_COUPON&coupon_id=${coupon_id}`,
      undefined,
      { key: desk.customerKeys[0] ?? desk.key },
    );
    const rows = changes.records.map((row: Record<string, string>) => [row.revenue_expense_type, row.change_amount]);
    expect(rows.sort()).toEqual([
      ["EXPENSE", "10.50"],
      ["REVENUE", "10.50"],
    ]);
  });

  it("show stored-value cards of the status that must be given", async () => {
    const cards = (query: string) =>
      desk.call("GET", `${paths.cards}${query}`, undefined, { key: desk.customerKeys[0] ?? desk.key });
    expect((await cards("")).status).toBe(400);
    const [usableCards, empty] = [(await cards("?status=1")).body, (await cards("?status=2")).body];
    expect([usableCards.total_count, empty.total_count]).toEqual([1, 1]);
    expect(empty.stored_value_cards[0].balance).toBe("0.00");
    expect((await desk.call("GET", `${paths.cards}?status=1`)).body.error_code).toBe("CBC.0151");
  });
});
