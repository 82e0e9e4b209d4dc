import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { paths, type Started, startSandbox } from "./testing/start";

let desk: Started;
beforeAll(async () => {
  desk = await startSandbox();
});
afterAll(() => desk.stop());

const countOf = (body: { count?: number; total_count?: number }) => body.count ?? body.total_count;

describe("blank values in a body", () => {
  it.each(["account_name", "customer", "label", "association_type", "customer_id"])(
    "are no filter for %s of the customer list, empty or null",
    async (field) => {
      for (const blank of ["", null]) {
        const { status, body } = await desk.call("POST", paths.customers, { [field]: blank });
        expect([status, body.count]).toEqual([200, 40]);
      }
    },
  );

  it("are refused in the customer list's times when empty, and no filter when null", async () => {
    const empty = await desk.call("POST", paths.customers, { associated_on_begin: "" });
    const nothing = await desk.call("POST", paths.customers, { associated_on_begin: null, offset: null, limit: null });
    expect([empty.status, empty.body.error_code]).toEqual([400, "CBC.0100"]);
    expect(empty.body.error_msg).toContain("associated_on_begin");
    expect(nothing.body.count).toBe(40);
  });

  it("mean vouchers in the quota list's type", async () => {
    const [absent, empty, cash] = await Promise.all(
      [{}, { quota_type: "" }, { quota_type: 1 }].map((body) => desk.call("POST", paths.quotas, body)),
    );
    expect(empty?.text).toBe(absent?.text);
    expect(cash?.body.total_count).toBe(3);
  });

  it("keep every digit of an amount, written as a number or as text", async () => {
    const quotas = await desk.call("POST", paths.quotas, {});
    const quota_id = quotas.body.quotas[0].quota_id;
    const [customer] = desk.sandbox.world.customers.present;
    for (const face of ["19.10", '"19.10"']) {
      const body = `{"quota_id":"${quota_id}","customer_ids":["${customer?.id}"],"face_value":${face}}`;
      expect((await desk.call("POST", paths.coupons, body)).body.coupon_infos).toHaveLength(1);
    }
    const issued = await desk.call("GET", `${paths.coupons}?limit=2`);
    expect(issued.text.match(/"face_value":19\.10[,}]/g)).toHaveLength(2);
  });
});

describe("blank values in a query", () => {
  it("are no filter when nothing stands after the sign", async () => {
    const plain = await desk.call("GET", paths.orders);
    const blank = await desk.call(
      "GET",
      `${paths.orders}?order_id=&status=&order_type=&create_time_begin=&order_by=&limit=&offset=`,
    );
    expect(blank.text).toBe(plain.text);
  });

  it.each(["order_id", "service_type_code"])(
    "are a filter that finds nothing when null is the value of %s",
    async (field) => {
      const { status, body } = await desk.call("GET", `${paths.orders}?${field}=null`);
      expect([status, countOf(body)]).toEqual([200, 0]);
    },
  );

  it.each(["status=null", "limit=null", "offset=null", "method=null", "method=%22%22"])(
    "mean the default in %s",
    async (query) => {
      expect((await desk.call("GET", `${paths.orders}?${query}`)).text).toBe(
        (await desk.call("GET", paths.orders)).text,
      );
    },
  );

  it.each([
    "customer_id=",
    "customer_id=%22%22",
    "order_id=%22%22",
    "status=%22%22",
    "create_time_begin=null",
    "order_type=null",
  ])("are refused in %s of the order list", async (query) => {
    expect((await desk.call("GET", `${paths.orders}?${query}`)).status).toBe(400);
  });

  it.each(["operation_types=", "coupon_ids="])(
    "are a list without values, which matches nothing, in %s of the records",
    async (query) => {
      expect((await desk.call("GET", `${paths.records}?${query}`)).body.total_count).toBe(0);
    },
  );

  it.each(["operation_time_begin=", "operation_time_end=", "limit="])(
    "are refused in %s of the records",
    async (query) => {
      expect((await desk.call("GET", `${paths.records}?${query}`)).status).toBe(400);
    },
  );
});

describe("values outside an enumeration", () => {
  it("are ignored in the records' result, which then come unfiltered", async () => {
    const all = await desk.call("GET", paths.records);
    expect((await desk.call("GET", `${paths.records}?result=7`)).text).toBe(all.text);
    expect((await desk.call("GET", `${paths.records}?result=-1`)).body.total_count).toBeLessThan(all.body.total_count);
  });
});
