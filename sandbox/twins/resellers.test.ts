import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { paths, type Started, startSandbox, testNow } from "../testing/start";
import { type Fen, textOf } from "../world/money";

let desk: Started;
beforeAll(async () => {
  desk = await startSandbox({ partner: "distributor" });
});
afterEach(() => {
  desk.sandbox.reset();
  desk.sandbox.limits.set(100_000);
  desk.sandbox.clock.freeze(testNow);
});
afterAll(() => desk.stop());

const world = () => desk.sandbox.world;
const reseller = (at: number) => world().resellers.list[at] ?? expect.fail();
const post = (path: string, body: object) => desk.call("POST", path, body);
const allocatable = (owner: string | null): Fen => world().purse.allocatableOf(owner);
const voucher = () =>
  world().coupons.quotas.find(
    ({ owner, status, type, balance }) => owner === null && status === 0 && type === 0 && balance > 10_000_000n,
  ) ?? expect.fail();
const child = (owner: string) =>
  world().coupons.quotas.find((quota) => quota.owner === owner && quota.status === 0) ?? expect.fail();

describe("a distributor", () => {
  it("sees its resellers, and a reseller's customers only under the reseller's id", async () => {
    const { body } = await post(paths.resellers, {});
    expect(body.count).toBe(6);
    expect((await post(paths.resellers, { indirect_partner_id: reseller(2).id })).body.indirect_partners).toEqual([
      body.indirect_partners[2],
    ]);
    const theirs = (await post(paths.customers, { indirect_partner_id: reseller(0).id })).body;
    const own = (await post(paths.customers, { limit: 100 })).body;
    const idsOf = (answer: typeof own): string[] =>
      answer.customer_infos.map((row: { customer_id: string }) => row.customer_id);
    expect(idsOf(theirs)).toEqual(reseller(0).customers.map(({ id }) => id));
    expect(idsOf(own).filter((id) => idsOf(theirs).includes(id))).toEqual([]);
    expect((await post(paths.customers, { indirect_partner_id: "nobody" })).body.error_code).toBe("CBC.99000037");
  });

  it("is the same for the same seed, and its own customers are the ordinary partner's", async () => {
    const [again, ordinary] = [await startSandbox({ partner: "distributor" }), await startSandbox()];
    expect(again.sandbox.world.resellers.list).toEqual(world().resellers.list);
    expect(ordinary.sandbox.world.customers.present).toEqual(world().customers.present);
    expect(ordinary.key).toMatchObject({ accessKey: desk.key.accessKey, account: { kind: "partner" } });
    await Promise.all([again.stop(), ordinary.stop()]);
  });

  it("allocates to a reseller's customer out of the reseller's money, with the reseller's id and not without", async () => {
    const [one] = reseller(0).customers;
    const body = { customer_id: one?.id, amount: 10 };
    const [own, theirs] = [allocatable(null), allocatable(reseller(0).id)];
    expect((await post(paths.allocate, body)).body.error_code).toBe("CBC.99000035");
    expect((await post(paths.allocate, { ...body, indirect_partner_id: reseller(1).id })).body.error_code).toBe(
      "CBC.99000035",
    );
    expect((await post(paths.allocate, { ...body, indirect_partner_id: reseller(0).id })).status).toBe(200);
    expect([allocatable(null), allocatable(reseller(0).id)]).toEqual([own, theirs - 1000n]);
    const records = async (query: string) =>
      (
        await desk.call(
          "GET",
          `${paths.adjustments}?customer_id=${one?.id}&operation_time_begin=2026-11-23T00:00:00Z${query}`,
        )
      ).body.total_count;
    expect([await records(""), await records(`&indirect_partner_id=${reseller(0).id}`)]).toEqual([0, 1]);
  });

  it("is told by another code when it is the reseller who is short", async () => {
    const [one] = reseller(0).customers;
    const amount = textOf(allocatable(reseller(0).id) + 1n);
    const { body } = await post(paths.allocate, { customer_id: one?.id, amount, indirect_partner_id: reseller(0).id });
    expect(body.error_code).toBe("CBC.99005003");
  });
});

describe("money between a distributor and a reseller", () => {
  it("goes there and comes back, and shows in both balances and in the records under the reseller's id", async () => {
    const [own, theirs] = [allocatable(null), allocatable(reseller(0).id)];
    const given = await post(paths.resellerAllocate, { indirect_partner_id: reseller(0).id, amount: "99.99" });
    expect(given.body.transfer_id).toMatch(/^AD/);
    expect([allocatable(null), allocatable(reseller(0).id)]).toEqual([own - 9999n, theirs + 9999n]);
    const taken = await post(paths.resellerReclaim, { indirect_partner_id: reseller(0).id, amount: "99.99" });
    expect(taken.body.trans_id).toMatch(/^RE/);
    expect([allocatable(null), allocatable(reseller(0).id)]).toEqual([own, theirs]);
    const { body } = await desk.call("GET", `${paths.adjustments}?customer_id=${reseller(0).id}`);
    expect(
      body.records.map((row: Record<string, string>) => [row.operation_type, row.amount, row.customer_name]),
    ).toEqual([
      ["SOURCE_OPERATION_BEADJUST", "99.99", reseller(0).name],
      ["SOURCE_OPERATION_BERETRIEVE", "99.99", reseller(0).name],
    ]);
    const balances = await desk.call("GET", `${paths.partnerBalances}?indirect_partner_id=${reseller(0).id}`);
    expect(balances.body.account_balances).toHaveLength(2);
    const income = await desk.call(
      "GET",
      `${paths.changes}?balance_type=BALANCE_TYPE_DEBIT&trade_time_begin=2026-11-23&indirect_partner_id=${reseller(0).id}`,
    );
    expect(income.body.records.map(({ type }: { type: string }) => type)).toEqual(["1", "2"]);
  });

  it("does not go beyond what is there, and to nobody else's reseller", async () => {
    const over = textOf(allocatable(reseller(0).id) + 1n);
    const short = await post(paths.resellerReclaim, { indirect_partner_id: reseller(0).id, amount: over });
    expect([short.status, short.body.error_code]).toEqual([400, "CBC.99005003"]);
    const mine = await post(paths.resellerAllocate, {
      indirect_partner_id: reseller(0).id,
      amount: textOf(allocatable(null) + 1n),
    });
    expect(mine.body.error_code).toBe("CBC.99005003");
    const foreign = await post(paths.resellerAllocate, { indirect_partner_id: "nobody", amount: 1 });
    expect([foreign.status, foreign.body.error_code]).toEqual([400, "CBC.99000037"]);
    expect(desk.sandbox.journal.list()).toEqual([]);
  });

  it("is not for an ordinary partner", async () => {
    const ordinary = await startSandbox();
    const { status, body } = await ordinary.call("POST", paths.resellerAllocate, {
      indirect_partner_id: "x",
      amount: 1,
    });
    expect([status, body.error_code]).toEqual([403, "CBC.0151"]);
    expect((await ordinary.call("POST", paths.resellers, {})).body.count).toBe(0);
    await ordinary.stop();
  });
});

describe("UpdateCouponQuotas", () => {
  const hand = (ids: readonly string[], quota_amount: string, quota_id = voucher().id) =>
    post(paths.issueQuota, { quota_id, indirect_partner_ids: ids, quota_amount });

  it("gives each reseller a quota of its own, refusing others in the same answer", async () => {
    const before = voucher().balance;
    const { status, body } = await hand([reseller(0).id, "nobody", reseller(1).id], "100.10");
    expect(status).toBe(200);
    expect(body.simple_quota_infos.map(({ id }: { id: string }) => id)).toEqual([reseller(0).id, reseller(1).id]);
    expect(body.error_details).toMatchObject([{ id: "nobody", error_code: "CBC.99000037" }]);
    expect(voucher().balance).toBe(before - 20_020n);
    const [row] = (await desk.call("GET", `${paths.childQuotas}?quota_id=${body.simple_quota_infos[0].quota_id}`)).body
      .quotas;
    expect(row).toMatchObject({
      quota_status: 0,
      parent_quota_id: voucher().id,
      indirect_partner_id: reseller(0).id,
      balance: 100.1,
    });
    const records = (
      await desk.call("GET", `${paths.quotaRecords}?operation_type=10&operation_time_begin=2026-11-23T00:00:00Z`)
    ).body.records;
    expect(records.map((one: { result: string }) => one.result).sort()).toEqual(["-1", "0", "0"]);
  });

  it("stops where the quota ends, reseller by reseller", async () => {
    const amount = textOf((voucher().balance * 2n) / 3n);
    const { body } = await hand([reseller(0).id, reseller(1).id], amount);
    expect(body.error_details).toMatchObject([{ id: reseller(1).id, error_code: "CBC.99000013" }]);
  });

  it("refuses cash coupon quotas, quotas of others and quotas that are over", async () => {
    const quotas = world().coupons.quotas;
    const cashQuota = quotas.find(({ type, status }) => type === 1 && status === 0)?.id;
    for (const id of [cashQuota, child(reseller(0).id).id, "nothing"])
      expect((await hand([reseller(0).id], "1", id)).body.error_code).toBe("CBC.99000012");
    const over = quotas.find(
      ({ owner, status, type, expireAt }) => owner === null && status === 0 && type === 0 && expireAt < testNow,
    )?.id;
    expect((await hand([reseller(0).id], "1", over)).body.error_code).toBe("CBC.99000017");
  });

  it("fails for one reseller when that was ordered", async () => {
    await desk.control("POST", "faults", { kind: "error", customer: reseller(0).id, errorCode: "CBC.0999", count: 1 });
    const { body } = await hand([reseller(0).id, reseller(1).id], "1");
    expect(body.error_details).toMatchObject([{ id: reseller(0).id, error_code: "CBC.0999" }]);
    expect(body.simple_quota_infos).toHaveLength(1);
  });
});

describe("ReclaimCouponQuotas", () => {
  it("takes the whole remainder back and says so in the records, with the remark", async () => {
    const one = child(reseller(1).id);
    const [before, taken] = [voucher().balance, one.balance];
    const { status, body } = await post(paths.reclaimQuotas, { quota_ids: [one.id, "nothing"], remark: "PD-1" });
    expect(status).toBe(200);
    expect(body.simple_quota_infos).toEqual([{ quota_id: one.id, quota_balance: 0 }]);
    expect(body.error_details).toMatchObject([{ id: "nothing", error_code: "CBC.99000012" }]);
    expect([voucher().balance, one.status, one.balance]).toEqual([before + taken, 6, 0n]);
    const [record] = (await desk.call("GET", `${paths.quotaRecords}?quota_id=${one.id}&operation_type=11`)).body
      .records;
    expect(record).toMatchObject({ remark: "PD-1", result: "0", parent_quota_id: voucher().id });
    const again = await post(paths.reclaimQuotas, { quota_ids: [one.id] });
    expect(again.body.error_details).toMatchObject([{ id: one.id, error_code: "CBC.99000012" }]);
  });

  it("is refused whole when it names no quota that there is", async () => {
    const { status, body } = await post(paths.reclaimQuotas, { quota_ids: ["nothing"] });
    expect([status, body.error_code]).toEqual([400, "CBC.99000012"]);
  });

  it("shows record and state only when the lag is over", async () => {
    const one = child(reseller(1).id);
    await desk.control("POST", "record-lag", { ms: 5_000 });
    await post(paths.reclaimQuotas, { quota_ids: [one.id] });
    const look = async () => [
      (await desk.call("GET", `${paths.childQuotas}?quota_id=${one.id}`)).body.quotas[0].quota_status,
      (await desk.call("GET", `${paths.quotaRecords}?quota_id=${one.id}&operation_type=11`)).body.total_count,
    ];
    expect(await look()).toEqual([0, 0]);
    desk.sandbox.clock.freeze(testNow + 5_000);
    expect(await look()).toEqual([6, 1]);
  });
});

describe("a reseller's quota", () => {
  it("issues to the reseller's customers and nobody else, and shows under the reseller's id alone", async () => {
    const [one, referral] = reseller(0).customers;
    const quota = child(reseller(0).id);
    const body = {
      quota_id: quota.id,
      customer_ids: [one?.id, referral?.id, world().customers.present[0]?.id],
      face_value: 5,
    };
    expect((await post(paths.coupons, body)).body.error_code).toBe("CBC.99000012");
    const { body: made } = await post(paths.coupons, { ...body, indirect_partner_id: reseller(0).id });
    expect(made.coupon_infos.map(({ id }: { id: string }) => id)).toEqual([one?.id]);
    expect(made.error_details.map((row: { error_code: string }) => row.error_code)).toEqual([
      "CBC.99000014",
      "CBC.99000035",
    ]);
    const { coupon_id } = made.coupon_infos[0];
    const issued = async (query: string) =>
      (await desk.call("GET", `${paths.coupons}?coupon_id=${coupon_id}${query}`)).body.total_count;
    expect([await issued(""), await issued(`&indirect_partner_id=${reseller(0).id}`)]).toEqual([0, 1]);
    expect((await post(paths.reclaimCoupon, { coupon_id })).body.error_code).toBe("CBC.0100");
    expect((await post(paths.reclaimCoupon, { coupon_id, indirect_partner_id: reseller(0).id })).status).toBe(204);
    expect(quota.balance).toBe(quota.value);
  });

  it("stands in the reseller's list of quotas and in nobody else's", async () => {
    const { body: theirs } = await post(paths.quotas, { indirect_partner_id: reseller(0).id, limit: 100 });
    const { body: own } = await post(paths.quotas, { limit: 100 });
    expect(theirs.quotas.map((row: { quota_id: string }) => row.quota_id)).toContain(child(reseller(0).id).id);
    expect(own.quotas.map((row: { quota_id: string }) => row.quota_id)).not.toContain(child(reseller(0).id).id);
  });
});

describe("ListIssuedCouponQuotas", () => {
  it("shows every state, reclaimed ones too, and takes a blank parent for a filter that matches nothing", async () => {
    const ask = async (query = "") => (await desk.call("GET", `${paths.childQuotas}?limit=100${query}`)).body;
    expect(new Set((await ask()).quotas.map((row: { quota_status: number }) => row.quota_status))).toEqual(
      new Set([0, 6]),
    );
    expect((await ask("&parent_quota_id=")).total_count).toBe(0);
    expect((await ask(`&indirect_partner_id=${reseller(3).id}`)).total_count).toBe(2);
  });
});
