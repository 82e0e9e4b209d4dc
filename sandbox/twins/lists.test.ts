import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { paths, type Started, startSandbox } from "../testing/start";

let desk: Started;
beforeAll(async () => {
  desk = await startSandbox();
});
afterAll(() => desk.stop());

type Row = Record<string, unknown>;
const get = async (path: string, query = "", headers: Record<string, string> = {}) =>
  (await desk.call("GET", `${path}?${query}`, undefined, { headers })).body;

describe("ListCustomerOrders", () => {
  it("shows a partner all customers' orders, newest first when asked, whatever the case of the word", async () => {
    const { order_infos } = await get(paths.orders, "limit=100&order_by=-CREATETIME");
    const times = order_infos.map((row: Row) => row.create_time);
    expect([...times].sort().reverse()).toEqual(times);
    expect(new Set(order_infos.map((row: Row) => row.customer_id)).size).toBeGreaterThan(10);
  });

  it("finds an order by its number in any case, and none by a number that is none", async () => {
    const { order_infos } = await get(paths.orders, "limit=1&offset=77");
    const id = order_infos[0].order_id;
    expect((await get(paths.orders, `order_id=${id.toLowerCase()}`)).order_infos).toEqual(order_infos);
    expect((await get(paths.orders, "order_id=CS000")).total_count).toBe(0);
  });

  it("filters by customer, status, type, service and times together", async () => {
    const all: Row[] = [];
    for (let offset = 0; offset < 500; offset += 100)
      all.push(...(await get(paths.orders, `limit=100&offset=${offset}`)).order_infos);
    const some = all[60] ?? {};
    const query = `customer_id=${some.customer_id}&service_type_code=${String(some.service_type_code).toUpperCase()}&order_type=${some.order_type}&status=${some.status}`;
    const found = (await get(paths.orders, `limit=100&${query}`)).order_infos;
    const fits = (row: Row) =>
      ["customer_id", "service_type_code", "order_type", "status"].every((name) => row[name] === some[name]);
    expect(found).toEqual(all.filter(fits));
    const [from, until] = ["2026-08-01T00:00:00Z", "2026-08-15T00:00:00Z"];
    const within = (name: string) => (row: Row) => String(row[name] ?? "") > from && String(row[name] ?? "") < until;
    for (const [field, name] of [
      ["create_time", "create_time"],
      ["payment_time", "payment_time"],
    ] as const)
      expect((await get(paths.orders, `limit=100&${field}_begin=${from}&${field}_end=${until}`)).order_infos).toEqual(
        all.filter(within(name)),
      );
  });

  it("refuses a span of more than a year", async () => {
    const answer = await get(
      paths.orders,
      "create_time_begin=2025-01-01T00:00:00Z&create_time_end=2026-06-01T00:00:00Z",
    );
    expect(answer.error_code).toBe("CBC.0100");
  });

  it("shows a customer its own orders alone, and nothing under another's id", async () => {
    const [key, other] = desk.customerKeys;
    const own = await desk.call("GET", `${paths.orders}?limit=100`, undefined, key ? { key } : {});
    expect(new Set(own.body.order_infos.map((row: Row) => row.customer_id))).toEqual(new Set([key?.account.domainId]));
    const foreign = await desk.call(
      "GET",
      `${paths.orders}?customer_id=${other?.account.domainId}`,
      undefined,
      key ? { key } : {},
    );
    expect(foreign.body).toEqual({ total_count: 0, order_infos: [] });
  });
});

describe("ListSubcustomerMonthlyBills", () => {
  it("gives the rows of one charge mode and calls its total count", async () => {
    const body = await get(paths.sums, "cycle=2026-10&charge_mode=1&limit=100");
    expect(body.bill_sums).toHaveLength(body.count);
    expect(new Set(body.bill_sums.map((row: Row) => row.charge_mode))).toEqual(new Set(["1"]));
  });

  it("leaves debt, adjustment and discount out of refunds and write-offs, which are negative", async () => {
    const seen = [];
    for (const cycle of ["2026-06", "2026-07", "2026-08", "2026-09", "2026-10"])
      for (const mode of [1, 3])
        seen.push(...(await get(paths.sums, `cycle=${cycle}&charge_mode=${mode}&bill_type=1&limit=100`)).bill_sums);
    expect(seen.length).toBeGreaterThan(0);
    for (const row of seen) {
      expect(row.amount).toBeLessThan(0);
      expect(row.bill_type).toBe("1");
      expect(["debt_amount", "adjustment_amount", "discount_amount"].filter((name) => name in row)).toEqual([]);
    }
  });

  it("finds nothing for a service that does not exist", async () => {
    expect((await get(paths.sums, "cycle=2026-10&charge_mode=1&cloud_service_type=hws.service.type.none")).count).toBe(
      0,
    );
    expect(
      (await get(paths.sums, "cycle=2026-10&charge_mode=3&cloud_service_type=hws.service.type.ec2")).count,
    ).toBeGreaterThan(0);
  });
});

describe("ListConsumeSubCustomers", () => {
  it("names everybody in that month's sums and calls its total total_count", async () => {
    const { body } = await desk.call("POST", paths.consumers, { bill_cycle: "2026-10", limit: 100 });
    const consumers = new Set(body.sub_customers.map((row: Row) => row.customer_id));
    expect(body.total_count).toBe(consumers.size);
    for (const mode of [1, 3, 11])
      for (const row of (await get(paths.sums, `cycle=2026-10&charge_mode=${mode}&limit=100`)).bill_sums)
        expect(consumers.has(row.customer_id)).toBe(true);
  });
});

describe("ListServiceTypes", () => {
  it("names services in the language of the header, Chinese on this site when there is none", async () => {
    const [zh, en] = [
      await get(paths.services, "limit=1"),
      await get(paths.services, "limit=1", { "x-language": "en_US" }),
    ];
    expect(zh).toEqual({
      total_count: 61,
      service_types: [
        { service_type_name: "弹性云服务器", service_type_code: "hws.service.type.ec2", abbreviation: "ECS" },
      ],
    });
    expect(en.service_types[0].service_type_name).toBe("Elastic Cloud Server");
  });

  it("finds services by any part of the name in that language", async () => {
    expect((await get(paths.services, "service_type_name=cloud")).total_count).toBe(0);
    expect(
      (await get(paths.services, "service_type_name=cloud", { "x-language": "en_us" })).total_count,
    ).toBeGreaterThan(5);
  });

  it("has a code of its own for each service", async () => {
    const { service_types } = await get(paths.services, "limit=100");
    expect(new Set(service_types.map((row: Row) => row.service_type_code)).size).toBe(61);
  });
});
