import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { paths, type Started, startSandbox } from "../testing/start";
import type { Customer } from "../world/customers";
import { fenOf, textOf } from "../world/money";
import type { Quota } from "../world/quotas";

let desk: Started;
beforeAll(async () => {
  desk = await startSandbox({ customers: 60 });
});
afterEach(() => desk.sandbox.reset());
afterEach(() => desk.sandbox.limits.set(100_000));
afterAll(() => desk.stop());

const quota = (test: (one: Quota) => boolean): Quota => desk.sandbox.world.coupons.quotas.find(test) ?? expect.fail();
const normal = () =>
  quota(({ status, limits, balance }) => status === 0 && Object.keys(limits).length === 0 && balance > 10_000_000n);
const payees = (count: number, test: (one: Customer) => boolean = () => true) =>
  desk.sandbox.world.customers.present
    .filter((one) => one.relation === "resale" && !one.financeManaged && test(one))
    .slice(0, count)
    .map(({ id }) => id);
const issue = (from: Quota, customer_ids: readonly string[], more: object = {}) =>
  desk.call("POST", paths.coupons, { quota_id: from.id, customer_ids, face_value: 10, ...more });
const balanceOf = async (id: string): Promise<string> => {
  const { text } = await desk.call("POST", paths.quotas, { quota_ids: [id] });
  return /"balance":([\d.]+)/.exec(text)?.[1] ?? "";
};

describe("CreatePartnerCoupons, when it issues", () => {
  it("lowers the quota by the face value for each customer, to the digit", async () => {
    const from = normal();
    const before = fenOf(await balanceOf(from.id)) ?? 0n;
    const { body } = await issue(from, payees(3), { face_value: "33.33" });
    expect(body.coupon_infos).toHaveLength(3);
    expect(body.error_details).toEqual([]);
    expect(await balanceOf(from.id)).toBe(textOf(before - 9999n));
  });

  it("shows the coupons in the issued list and the records, with the quota's dates when none are given", async () => {
    const from = normal();
    const [id] = payees(1);
    const { body } = await issue(from, [id ?? ""], { memo: "节日" });
    const [{ coupon_id }] = body.coupon_infos;
    const issued = await desk.call("GET", `${paths.coupons}?coupon_id=${coupon_id}`);
    const records = await desk.call("GET", `${paths.records}?coupon_ids=${coupon_id}`);
    const quotas = await desk.call("POST", paths.quotas, { quota_ids: [from.id] });
    expect(issued.body.user_coupons[0]).toMatchObject({
      customer_id: id,
      status: 2,
      coupon_type: 1,
      face_value: 10,
      balance: 10,
      create_time: "2026-11-23T09:00:00Z",
      effective_time: quotas.body.quotas[0].effective_time,
      expire_time: quotas.body.quotas[0].expire_time,
    });
    expect(records.body).toMatchObject({
      total_count: 1,
      records: [
        { operation_type: "1", quota_id: from.id, customer_id: id, operation_amount: 10, result: "0", remark: "节日" },
      ],
    });
  });

  it("keeps the dates it is given, inside the quota's", async () => {
    const dates = { valid_time: "2026-12-01T00:00:00Z", expire_time: "2026-12-31T15:59:59Z" };
    await issue(normal(), payees(1), dates);
    const { body } = await desk.call("GET", `${paths.coupons}?limit=1`);
    expect(body.user_coupons[0]).toMatchObject({ effective_time: dates.valid_time, expire_time: dates.expire_time });
  });

  it("cuts cash coupons from a cash quota", async () => {
    await issue(
      quota(({ type, status }) => type === 1 && status === 0),
      payees(1),
    );
    expect((await desk.call("GET", `${paths.coupons}?limit=1`)).body.user_coupons[0].coupon_type).toBe(4);
  });

  it("gives a second coupon to the same customer when it is asked twice: there is no idempotency", async () => {
    const [first, second] = [await issue(normal(), payees(1)), await issue(normal(), payees(1))];
    expect(first.body.coupon_infos[0].coupon_id).not.toBe(second.body.coupon_infos[0].coupon_id);
  });
});

describe("CreatePartnerCoupons, customer by customer at HTTP 200", () => {
  it("names why each customer gets nothing and issues to the others", async () => {
    const { present, all } = desk.sandbox.world.customers;
    const referral = present.find(({ relation }) => relation === "referral")?.id;
    const managed = present.find(({ financeManaged, relation }) => financeManaged && relation === "resale")?.id;
    const left = all.find(({ leftAt }) => leftAt !== null)?.id;
    const [good] = payees(1);
    const answer = await issue(normal(), [referral ?? "", managed ?? "", "0".repeat(32), left ?? "", good ?? ""]);
    expect(answer.status).toBe(200);
    expect(answer.body.coupon_infos.map(({ id }: { id: string }) => id)).toEqual([good]);
    expect(answer.body.error_details.map(({ id, error_code }: Record<string, string>) => [id, error_code])).toEqual([
      [referral, "CBC.99000014"],
      [managed, "CBC.50000034"],
      ["0".repeat(32), "CBC.99000035"],
      [left, "CBC.99000035"],
    ]);
  });

  it("draws the quota down in the order of the request until it is short", async () => {
    const nearlyEmpty = quota(({ balance, status, type }) => balance === 3500n && status === 0 && type === 0);
    const ids = payees(5);
    const { body } = await issue(nearlyEmpty, ids);
    expect(body.coupon_infos.map(({ id }: { id: string }) => id)).toEqual(ids.slice(0, 3));
    expect(body.error_details.map(({ id, error_code }: Record<string, string>) => [id, error_code])).toEqual(
      ids.slice(3).map((id) => [id, "CBC.99000013"]),
    );
    expect(await balanceOf(nearlyEmpty.id)).toBe("5.00");
  });

  it("records failed attempts with result -1 and without a coupon", async () => {
    const from = normal();
    await issue(from, ["0".repeat(32)]);
    const { body } = await desk.call("GET", `${paths.records}?quota_id=${from.id}&result=-1&limit=1`);
    expect(body.records[0]).toMatchObject({ customer_id: "0".repeat(32), result: "-1", operation_amount: 10 });
    expect(body.records[0]).not.toHaveProperty("coupon_id");
  });

  it("heeds how many coupons and how much a customer may hold from a quota", async () => {
    const counted = quota(({ limits }) => limits.count === 1);
    const [id] = payees(1);
    expect((await issue(counted, [id ?? ""], { face_value: 300 })).body.coupon_infos).toHaveLength(1);
    expect((await issue(counted, [id ?? ""], { face_value: 300 })).body.error_details[0].error_code).toBe(
      "CBC.99000020",
    );
    const total = { ...counted.limits };
    Object.assign(counted, { limits: { ...total, count: 9 } });
    expect((await issue(counted, [id ?? ""], { face_value: 600 })).body.error_details[0].error_code).toBe(
      "CBC.99000021",
    );
  });
});

describe("CreatePartnerCoupons, refused as a whole", () => {
  const now = Date.parse("2026-11-23T09:00:00Z");
  const refusals: [string, () => Promise<{ status: number; body: { error_code: string } }>, string][] = [
    [
      "a quota nobody knows",
      () => desk.call("POST", paths.coupons, { quota_id: "x", customer_ids: payees(1), face_value: 1 }),
      "CBC.99000012",
    ],
    [
      "an invalid quota",
      () =>
        issue(
          quota(({ status }) => status === 3),
          payees(1),
        ),
      "CBC.99000012",
    ],
    [
      "a quota being adjusted",
      () =>
        issue(
          quota(({ status }) => status === 4),
          payees(1),
        ),
      "CBC.99000012",
    ],
    [
      "a frozen quota",
      () =>
        issue(
          quota(({ status }) => status === 5),
          payees(1),
        ),
      "CBC.99000012",
    ],
    [
      "a quota not yet effective",
      () =>
        issue(
          quota(({ effectiveAt }) => effectiveAt > now),
          payees(1),
        ),
      "CBC.99000017",
    ],
    [
      "a quota that is normal but over",
      () =>
        issue(
          quota(({ status, expireAt }) => status === 0 && expireAt < now),
          payees(1),
        ),
      "CBC.99000017",
    ],
    [
      "a face value below the minimum",
      () =>
        issue(
          quota(({ limits }) => limits.minFace === 10_000n),
          payees(1),
          { face_value: "99.99" },
        ),
      "CBC.99000018",
    ],
    [
      "a face value above the maximum",
      () =>
        issue(
          quota(({ limits }) => limits.minFace === 10_000n),
          payees(1),
          { face_value: "5000.01" },
        ),
      "CBC.99000019",
    ],
    [
      "services beyond the quota's",
      () =>
        issue(
          quota(({ limits }) => limits.services !== undefined),
          payees(1),
          { cloud_service_types: ["hws.service.type.cdn"] },
        ),
      "CBC.99000023",
    ],
    [
      "customers the quota does not name",
      () =>
        issue(
          quota(({ limits }) => limits.named !== undefined),
          payees(6),
        ),
      "CBC.50000020",
    ],
    [
      "customers of old on a newcomers' quota",
      () =>
        issue(
          quota(({ limits }) => limits.newcomers === true),
          payees(1, ({ associatedAt }) => associatedAt < now - 2e10),
        ),
      "CBC.99000022",
    ],
    ["an end before now", () => issue(normal(), payees(1), { expire_time: "2026-11-23T08:59:59Z" }), "CBC.0100"],
    ["an end after the quota's", () => issue(normal(), payees(1), { expire_time: "2031-01-01T00:00:00Z" }), "CBC.0100"],
    [
      "a begin after the end",
      () => issue(normal(), payees(1), { valid_time: "2027-01-02T00:00:00Z", expire_time: "2027-01-01T00:00:00Z" }),
      "CBC.0100",
    ],
    ["no face value", () => issue(normal(), payees(1), { face_value: 0 }), "CBC.0100"],
    ["three decimals", () => issue(normal(), payees(1), { face_value: "1.001" }), "CBC.0100"],
    ["an empty validity", () => issue(normal(), payees(1), { valid_time: "" }), "CBC.0100"],
    [
      "101 customers",
      () =>
        issue(
          normal(),
          Array.from({ length: 101 }, (_, at) => `c${at}`),
        ),
      "CBC.0100",
    ],
    ["another's reseller", () => issue(normal(), payees(1), { indirect_partner_id: "r" }), "CBC.99000037"],
  ];

  it.each(refusals)("for %s, with 400 and nothing applied", async (_, send, code) => {
    const answer = await send();
    expect([answer.status, answer.body.error_code]).toEqual([400, code]);
    expect((await desk.control("GET", "journal")).body).toEqual([]);
  });
});
