import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { paths, type Started, startSandbox } from "../testing/start";

type Row = Record<string, unknown> & { payment_amount: number; bill_detail_type: number };

let desk: Started;
beforeAll(async () => {
  desk = await startSandbox();
});
afterAll(() => desk.stop());

const ask = async (query: Record<string, unknown>) => {
  const text = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
  return desk.call("GET", `${paths.feeRecords}?${text}`);
};
const cycle = "2026-10";
const consumers = async (): Promise<string[]> => {
  const { body } = await desk.call("POST", paths.consumers, { bill_cycle: cycle, limit: 100 });
  return body.sub_customers.map((row: { customer_id: string }) => row.customer_id);
};
const rowsOf = async (customer: string, more: Record<string, unknown> = {}): Promise<Row[]> => {
  const rows: Row[] = [];
  for (;;) {
    const { body } = await ask({ bill_cycle: cycle, customer_id: customer, limit: 100, offset: rows.length, ...more });
    rows.push(...body.fee_records);
    if (rows.length >= body.total_count) return rows;
  }
};

describe("ListSubCustomerBillDetail", () => {
  it("comes to the monthly sums of each customer but for less than a cent a record", async () => {
    const [customer = ""] = await consumers();
    const rows = await rowsOf(customer);
    expect(rows.length).toBeGreaterThan(10);
    const sums = { charged: 0, due: rows.reduce((sum, row) => sum + row.payment_amount, 0) };
    for (const mode of ["1", "3", "11"]) {
      const query = `cycle=${cycle}&charge_mode=${mode}&customer_id=${customer}&limit=100`;
      for (const row of (await desk.call("GET", `${paths.sums}?${query}`)).body.bill_sums)
        if (row.bill_type !== "2") sums.charged += Number(row.amount);
    }
    expect(sums.charged).toBeGreaterThan(0);
    expect(sums.due - sums.charged).toBeGreaterThan(0);
    expect(sums.due - sums.charged).toBeLessThan(rows.length * 0.001);
  });

  it("pays every record with its tenders to the last decimal", async () => {
    const fine = (value: unknown) => Math.round(Number(value) * 1e8);
    for (const customer of (await consumers()).slice(0, 5))
      for (const row of await rowsOf(customer)) {
        const paid = ["cash", "credit", "coupon", "flexipurchase_coupon", "stored_value_card", "debt", "writeoff"];
        expect(paid.reduce((sum, name) => sum + fine(row[`${name}_amount`]), 0)).toBe(fine(row.payment_amount));
        expect(fine(row.official_amount) - fine(row.official_discount_amount)).toBe(fine(row.payment_amount));
      }
  });

  it("gives pages that come to the whole, and filters to exactly the rows that fit", async () => {
    const [customer = ""] = await consumers();
    const whole = await rowsOf(customer);
    expect(await rowsOf(customer, { limit: 7 })).toEqual(whole);
    const [some] = whole;
    for (const name of [
      "service_type_code",
      "region_code",
      "charging_mode",
      "bill_detail_type",
      "resource_id",
      "trade_id",
    ])
      expect(await rowsOf(customer, { [name]: some?.[name] })).toEqual(
        whole.filter((row) => row[name] === some?.[name]),
      );
    const days = { bill_date_begin: `${cycle}-05`, bill_date_end: `${cycle}-06` };
    const within = await rowsOf(customer, { ...days, charging_mode: 3 });
    expect(within.length).toBeGreaterThan(0);
    for (const row of within) expect(row.consume_time).toMatch(/^2026-10-0[456]T16:00:00Z\|2026-10-0[56]T16:00:00Z$/);
  });

  it("refuses strangers, half a span, days of another month and a customer's own key", async () => {
    const [customer = ""] = await consumers();
    const stranger = await ask({ bill_cycle: cycle, customer_id: "0".repeat(32) });
    expect([stranger.status, stranger.body.error_code]).toEqual([400, "CBC.99000035"]);
    const named = { bill_cycle: cycle, customer_id: customer };
    for (const wrong of [
      { bill_date_begin: `${cycle}-05` },
      { bill_date_begin: "2026-09-05", bill_date_end: "2026-09-06" },
      { bill_date_begin: `${cycle}-06`, bill_date_end: `${cycle}-05` },
      { charging_mode: 2 },
      { bill_detail_type: 77 },
    ])
      expect((await ask({ ...named, ...wrong })).body.error_code, JSON.stringify(wrong)).toBe("CBC.0100");
    expect((await ask({ bill_cycle: cycle })).body.error_code).toBe("CBC.0100");
    const [key] = desk.customerKeys;
    const own = await desk.call(
      "GET",
      `${paths.feeRecords}?${new URLSearchParams(named)}`,
      undefined,
      key ? { key } : {},
    );
    expect([own.status, own.body.error_code]).toEqual([403, "CBC.0151"]);
  });
});
