import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { paths, type Started, startSandbox } from "../testing/start";

let desk: Started;
beforeAll(async () => {
  desk = await startSandbox();
});
afterAll(() => desk.stop());

type Row = Record<string, string | number>;
const get = async (path: string, query = "") => (await desk.call("GET", `${path}?limit=100${query}`)).body;
const quotas = async (filter: object = {}): Promise<Row[]> =>
  (await desk.call("POST", paths.quotas, { limit: 100, ...filter })).body.quotas;

describe("ListQuotaCoupons", () => {
  it("gives vouchers unless cash coupons are asked for", async () => {
    expect(new Set((await quotas()).map((row) => row.quota_type))).toEqual(new Set([0]));
    expect(new Set((await quotas({ quota_type: 1 })).map((row) => row.quota_type))).toEqual(new Set([1]));
  });

  it("filters by ids and states; an empty list is no filter", async () => {
    const all = await quotas();
    expect(await quotas({ quota_ids: [], quota_status_list: [] })).toEqual(all);
    expect(await quotas({ quota_ids: [all[2]?.quota_id] })).toEqual([all[2]]);
    expect(await quotas({ quota_status_list: [3, 5] })).toEqual(
      all.filter((row) => row.quota_status === 3 || row.quota_status === 5),
    );
  });

  it("filters by times strictly", async () => {
    const [first] = await quotas();
    expect((await quotas({ create_time_begin: first?.create_time })).map((row) => row.quota_id)).not.toContain(
      first?.quota_id,
    );
    expect((await quotas({ expire_time_end: "2026-11-23T00:00:00Z" })).length).toBe(1);
  });

  it("tells the limits of face values", async () => {
    const limits = (await quotas()).flatMap(
      (row) => row.limit_infos as unknown as { limit_key: string; limit_values: Row[] }[],
    );
    expect(limits).toContainEqual({ limit_key: "minFaceValue", limit_values: [{ value1: "100.00" }] });
    expect(limits).toContainEqual({ limit_key: "maxFaceValue", limit_values: [{ value1: "5000.00" }] });
  });
});

describe("ListIssuedPartnerCoupons", () => {
  it("gives the newest first, page by page by rows, and calls its total total_count", async () => {
    const all = await get(paths.coupons);
    const times = all.user_coupons.map((row: Row) => row.create_time);
    expect([...times].sort().reverse()).toEqual(times);
    const page = (await desk.call("GET", `${paths.coupons}?offset=5&limit=10`)).body;
    expect(page).toEqual({ total_count: all.total_count, user_coupons: all.user_coupons.slice(5, 15) });
  });

  it("filters by each field to exactly the coupons that fit", async () => {
    const all: Row[] = (await get(paths.coupons)).user_coupons;
    const used = all.find((row) => row.order_id !== undefined);
    const queries: [string, (row: Row) => boolean][] = [
      [`&coupon_id=${all[3]?.coupon_id}`, (row) => row.coupon_id === all[3]?.coupon_id],
      [`&customer_id=${all[3]?.customer_id}`, (row) => row.customer_id === all[3]?.customer_id],
      [`&order_id=${used?.order_id}`, (row) => row.order_id === used?.order_id],
      ["&status=3", (row) => row.status === 3],
      ["&coupon_type=4", (row) => row.coupon_type === 4],
      [`&create_time_begin=${all[9]?.create_time}`, (row) => String(row.create_time) > String(all[9]?.create_time)],
      ["&expire_time_end=2026-10-01T00:00:00Z", (row) => String(row.expire_time) < "2026-10-01T00:00:00Z"],
    ];
    for (const [query, fits] of queries) {
      expect((await get(paths.coupons, query)).user_coupons, query).toEqual(all.filter(fits));
      expect(all.filter(fits).length, query).toBeGreaterThan(0);
    }
  });

  it("has coupons past their date that still say usable, as the page warns", async () => {
    const lagging = desk.sandbox.world.coupons.coupons.filter(
      ({ status, expireAt }) => status === 2 && expireAt < desk.sandbox.clock.now(),
    );
    expect(lagging.length).toBeGreaterThan(0);
  });
});

describe("ListPartnerCouponsRecord", () => {
  it("takes repeated keys as one list", async () => {
    const all: Row[] = (await get(paths.records)).records;
    const some: Row[] = (await get(paths.records, "&operation_types=2&operation_types=4")).records;
    expect(some).toEqual(all.filter((row) => row.operation_type === "2" || row.operation_type === "4"));
    expect(new Set(some.map((row) => row.operation_type))).toEqual(new Set(["2", "4"]));
  });

  it("filters by quota, kind of quota, customer, coupons and time", async () => {
    const all: Row[] = (await get(paths.records)).records;
    const [first, second] = all.filter((row) => row.coupon_id !== undefined);
    const queries: [string, (row: Row) => boolean][] = [
      [`&quota_id=${first?.quota_id}`, (row) => row.quota_id === first?.quota_id],
      ["&quota_type=1", (row) => row.quota_type === 1],
      [`&customer_id=${first?.customer_id}`, (row) => row.customer_id === first?.customer_id],
      [
        `&coupon_ids=${first?.coupon_id}&coupon_ids=${second?.coupon_id}`,
        (row) => row.coupon_id === first?.coupon_id || row.coupon_id === second?.coupon_id,
      ],
      [
        `&operation_time_end=${all[20]?.operation_time}`,
        (row) => String(row.operation_time) < String(all[20]?.operation_time),
      ],
      ["&result=-1", (row) => row.result === "-1"],
    ];
    for (const [query, fits] of queries) {
      expect((await get(paths.records, query)).records, query).toEqual(all.filter(fits));
      expect(all.filter(fits).length, query).toBeGreaterThan(0);
    }
  });
});
