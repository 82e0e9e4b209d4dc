import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { paths, type Started, startSandbox } from "../testing/start";

let desk: Started;
beforeAll(async () => {
  desk = await startSandbox();
});
afterAll(() => desk.stop());

const base = "/v2/bills/customer-bills";
const own = async (method: string, target: string, body?: object, at = 0) => {
  const key = desk.customerKeys[at];
  return (await desk.call(method, target, body, key ? { key } : {})).body;
};
type Row = Record<string, number & string>;
const cents = (rows: Row[], name: string) => rows.reduce((sum, row) => sum + Math.round((row[name] ?? 0) * 100), 0);

describe("a customer's own month", () => {
  it("comes to what the partner's sums say of the customer", async () => {
    const month = await own("GET", `${base}/monthly-sum?bill_cycle=2026-10&limit=100`);
    const partner: Row[] = [];
    for (const mode of [1, 3, 11]) {
      const id = desk.customerKeys[0]?.account.domainId;
      const { body } = await desk.call(
        "GET",
        `${paths.sums}?cycle=2026-10&charge_mode=${mode}&customer_id=${id}&limit=100`,
      );
      partner.push(...body.bill_sums);
    }
    expect(partner.length).toBeGreaterThan(0);
    expect(month.total_count).toBe(partner.length);
    expect(cents(month.bill_sums, "consume_amount")).toBe(cents(partner, "amount"));
    expect(Math.round(month.consume_amount * 100)).toBe(cents(partner, "amount"));
    for (const row of month.bill_sums)
      expect(row.official_amount - row.official_discount_amount - row.truncated_amount).toBeCloseTo(
        row.consume_amount,
        2,
      );
  });

  it("is the caller's alone, and has no member accounts", async () => {
    const [first, second] = [
      await own("GET", `${base}/monthly-sum?bill_cycle=2026-10&limit=100`),
      await own("GET", `${base}/monthly-sum?bill_cycle=2026-10&limit=100`, undefined, 1),
    ];
    const ids = (body: { bill_sums: Row[] }) => [...new Set(body.bill_sums.map((row) => row.customer_id))];
    expect(ids(first)).toEqual([desk.customerKeys[0]?.account.domainId]);
    // Another customer may have had nothing that month, and never has the first one's.
    expect([[], [desk.customerKeys[1]?.account.domainId]]).toContainEqual(ids(second));
    const member = await own("GET", `${base}/monthly-sum?bill_cycle=2026-10&method=sub_customer&sub_customer_id=c1`);
    expect(member).toMatchObject({ total_count: 0, bill_sums: [] });
  });
});

describe("a customer's own records", () => {
  const all = async (statistic: number) => {
    const rows: Row[] = [];
    for (let total = 1; rows.length < total; ) {
      const target = `${base}/res-fee-records?cycle=2026-10&statistic_type=${statistic}&limit=100&offset=${rows.length}`;
      const body = await own("GET", target);
      total = body.total_count;
      rows.push(...body.fee_records);
    }
    return rows;
  };

  it("come to the same by record, by day and by cycle, and have no id by cycle", async () => {
    const [byRecord, byDay, byCycle] = [await all(3), await all(2), await all(1)];
    expect(byCycle.length).toBeLessThan(byRecord.length);
    for (const rows of [byDay, byCycle])
      for (const name of ["amount", "cash_amount", "official_amount"])
        expect(Math.abs(cents(rows, name) - cents(byRecord, name))).toBeLessThan(byRecord.length);
    expect(byRecord.every((row) => row.id)).toBe(true);
    expect(byCycle.some((row) => "id" in row)).toBe(false);
  });

  it("can be narrowed to days, a service and a mode", async () => {
    const body = await own(
      "GET",
      `${base}/res-fee-records?cycle=2026-10&bill_date_begin=2026-10-05&bill_date_end=2026-10-06&limit=100&charge_mode=3`,
    );
    for (const row of body.fee_records) {
      expect(["2026-10-05", "2026-10-06"]).toContain(row.bill_date);
      expect(row.charge_mode).toBe("3");
    }
    const none = await own("GET", `${base}/res-fee-records?cycle=2026-10&cloud_service_type=hws.service.type.none`);
    expect(none.total_count).toBe(0);
    // A blank is a filter here, which nothing passes.
    for (const blank of ["region", "enterprise_project_id", "resource_id"])
      expect((await own("GET", `${base}/res-fee-records?cycle=2026-10&${blank}=`)).total_count).toBe(0);
  });

  it("are told by cycle unless days are asked for, with the key that the wire writes", async () => {
    const body = await own("POST", `${base}/res-records/query`, { cycle: "2026-10", limit: 100 });
    expect(body.monthly_records[0].resource_Type_code).toMatch(/^hws\.resource\.type\./);
    const days = {
      query_type: "DAILY",
      statistic_type: 2,
      bill_cycle_begin: "2026-10-01",
      bill_cycle_end: "2026-10-02",
    };
    const daily = await own("POST", `${base}/res-records/query`, { cycle: "2026-10", limit: 100, ...days });
    for (const row of daily.monthly_records) expect(row.bill_date <= "2026-10-02").toBe(true);
  });

  it("stand in the list of transactions too, none from the marketplace", async () => {
    const body = await own("GET", `${base}/fee-records?bill_cycle=2026-10&limit=1000`);
    expect(body.total_count).toBe((await all(3)).length);
    for (const row of body.records) {
      const paid = [
        "cash",
        "credit",
        "coupon",
        "flexipurchase_coupon",
        "stored_value_card",
        "bonus",
        "debt",
        "writeoff",
      ]
        .map((name) => row[`${name}_amount`])
        .reduce((sum, amount) => sum + amount, 0);
      expect(paid).toBeCloseTo(row.consume_amount, 4);
      expect(row.consume_time).toMatch(/Z-2026/);
    }
    expect((await own("GET", `${base}/fee-records?bill_cycle=2026-10&provider_type=2`)).total_count).toBe(0);
  });
});

describe("use by its peak", () => {
  it("is there for what is charged so, once the month came out", async () => {
    const found = [];
    for (const service of ["cdn", "obs", "vpc"])
      for (const at of [0, 1, 2]) {
        const type = service === "vpc" ? "bandwidth" : service;
        const query = `bill_cycle=2026-10&service_type_code=hws.service.type.${service}&resource_type_code=hws.resource.type.${type}&usage_type=95Peak`;
        const body = await own("GET", `${base}/resources/usage/summary?${query}`, undefined, at);
        for (const row of body.summary_usage_info_list) found.push({ ...row, query, at });
      }
    expect(found.length).toBeGreaterThan(0);
    const [{ query, resource_id, at }] = found as [{ query: string; resource_id: string; at: number }];
    const detail = await own(
      "GET",
      `${base}/resources/usage/details?${query}&resource_id=${resource_id}`,
      undefined,
      at,
    );
    expect([detail.total_count, detail.usage_info_list.length]).toEqual([31 * 288, 10]);
    const now = query.replace("2026-10", "2026-11");
    expect((await own("GET", `${base}/resources/usage/summary?${now}`, undefined, at)).total_count).toBe(0);
  });
});

describe("the international site", () => {
  let abroad: Started;
  beforeAll(async () => {
    abroad = await startSandbox({ site: "intl" });
  });
  afterAll(() => abroad.stop());
  const sum = "/v2/bills/partner-bills/postpaid-bill-summary";

  it("tells the partner what is due for a month: consumption, refunds and adjustments, tax beside them", async () => {
    const { body } = await abroad.call("GET", `${sum}?bill_cycle=2026-10`);
    expect(body.consume_amount + body.refunds + body.adjustments).toBeCloseTo(body.initial_amount_due, 2);
    expect(body.refunds).toBeLessThanOrEqual(0);
    expect(body).toMatchObject({ bill_cycle: "2026-10", currency: "USD" });
  });

  it("tells it from the fifth at noon on", async () => {
    await abroad.control("POST", "clock", { at: "2026-12-05T03:59:00Z" });
    expect((await abroad.call("GET", `${sum}?bill_cycle=2026-11`)).body).not.toHaveProperty("initial_amount_due");
    await abroad.control("POST", "clock", { at: "2026-12-05T04:00:00Z" });
    expect((await abroad.call("GET", `${sum}?bill_cycle=2026-11`)).body).toHaveProperty("initial_amount_due");
    await abroad.control("POST", "clock", { offsetMs: 0 });
  });

  it("has invoices by page number, the caller's alone", async () => {
    const id = abroad.sandbox.world.accounts.partner.domainId;
    const page = (offset: number, whose = id) =>
      abroad.call(
        "GET",
        `/v1.0/${whose}/payments/intl-invoices?start_time=2026-01-01&end_time=2026-12-31&offset=${offset}&limit=3`,
      );
    const [first, second] = [(await page(1)).body, (await page(2)).body];
    expect(first.count).toBeGreaterThan(4);
    expect(first.invoices.concat(second.invoices).map((one: Row) => one.billCycle)).toEqual([
      ...["2026-10", "2026-09", "2026-08", "2026-07", "2026-06", "2026-05"],
    ]);
    expect((await page(1, "somebody")).body.error_code).toBe("CBC.0151");
  });
});
