import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { paths, type Started, startSandbox, testNow } from "../testing/start";
import { placeUnpaid, traderOf } from "../testing/trade";
import { addMonths, day } from "../world/calendar";

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

const base = "/v2/orders/subscriptions/resources";
const list = "/v2/orders/suscriptions/resources/query";
const onDemand = "/v2/partners/sub-customers/on-demand-resources/query";
const call = (method: string, path: string, body?: object) =>
  desk.call(method, path, body, { key: traderOf(desk).key });
const post = (path: string, body: object) => call("POST", base + path, body);
const balance = () => desk.sandbox.world.balanceOf(traderOf(desk).customer).amount;
const rowOf = async (id: string) => (await call("POST", list, { resource_ids: [id] })).body.data[0];
const one = () => traderOf(desk).main(({ dice, policy }) => dice % 9 !== 4 && policy === 0);
const attached = () =>
  traderOf(desk)
    .resources()
    .find(({ parentId }) => parentId !== null) ?? expect.fail();
const codeOf = async (pending: ReturnType<typeof call>) => (await pending).body?.error_code;
const monthly = { period_type: 2, period_num: 1 };

describe("ListPayPerUseCustomerResources", () => {
  it("lists main resources with what is attached to them, filtered as asked", async () => {
    const all = (await call("POST", list, { limit: 100 })).body;
    expect(all.data).toHaveLength(all.total_count);
    const filtered = async (filter: object) => (await call("POST", list, { limit: 100, ...filter })).body.data;
    for (const row of await filtered({ only_main_resource: 1 })) expect(row.is_main_resource).toBe(1);
    expect((await filtered({ status_list: [2] })).map((row: { status: number }) => row.status)).not.toContain(4);
    expect((await filtered({ status_list: [4, 5] })).length).toBeGreaterThan(0);
    expect(await filtered({ resource_ids: [attached().id], only_main_resource: 1 })).toHaveLength(1);
    expect(await filtered({ service_type_code: "HWS.SERVICE.TYPE.EC2" })).toEqual(
      all.data.filter((row: { service_type_code: string }) => row.service_type_code === "hws.service.type.ec2"),
    );
    const until = "2026-12-20T00:00:00Z";
    expect(await filtered({ expire_time_end: until })).toEqual(
      all.data.filter((row: { expire_time: string }) => row.expire_time < until),
    );
  });

  it("shows the partner the same, and finds a resource by the order that brought it", async () => {
    const { customer, resources } = traderOf(desk);
    const own = (await call("POST", list, {})).text;
    expect((await desk.call("POST", list, { customer_id: customer.id })).text).toBe(own);
    const bought = resources().find(({ orderId }) => orderId !== null) ?? expect.fail();
    const { body } = await call("POST", list, { order_id: bought.orderId?.toLowerCase() });
    expect(body.data[0].resource_id).toBe(bought.id);
    expect((await call("GET", `${paths.orders}?order_id=${bought.orderId}`)).body.total_count).toBe(1);
  });
});

describe("RenewalResources", () => {
  it("paid at once takes the money and moves the expiry, of attached resources too", async () => {
    const { id, expireAt, monthly: price } = traderOf(desk).main();
    const before = balance();
    const { body } = await post("/renew", { resource_ids: [id], ...monthly, is_auto_pay: 1 });
    expect(body).toEqual({ order_ids: [expect.stringMatching(/^CS/)], fail_resource_infos: [] });
    // The commercial contract takes 12 % off.
    expect(before - balance()).toBe(price - (price * 120n) / 1000n);
    const until = new Date(addMonths(expireAt, 1)).toISOString().slice(0, 19);
    expect((await rowOf(id)).expire_time).toBe(`${until}Z`);
    expect((await rowOf(attached().id)).expire_time).toBe(`${until}Z`);
    const found = await call("POST", list, { order_id: body.order_ids[0], only_main_resource: 1 });
    expect(found.body.data).toMatchObject([{ resource_id: id }]);
  });

  it("without payment places orders that wait, and holds the resources until they are paid, cancelled or lapsed", async () => {
    const { id, expireAt } = one();
    const before = balance();
    const { body } = await post("/renew", { resource_ids: [id], ...monthly });
    expect(balance()).toBe(before);
    expect(await codeOf(post("/renew", { resource_ids: [id], ...monthly }))).toBe("CBC.99003100");
    expect(await codeOf(post("/unsubscribe", { resource_ids: [id], unsubscribe_type: 1 }))).toBe("CBC.99003100");
    expect((await call("GET", `${paths.orders}?order_id=${body.order_ids[0]}&status=6`)).body.total_count).toBe(1);
    expect(traderOf(desk).main((resource) => resource.id === id).expireAt).toBe(expireAt);
    await call("PUT", `${paths.orders}/cancel`, { order_id: body.order_ids[0] });
    expect((await post("/renew", { resource_ids: [id], ...monthly })).status).toBe(200);
  });

  it("renews what it can and names the rest; refuses when nothing is left", async () => {
    const { id } = one();
    const { body } = await post("/renew", { resource_ids: [attached().id, id, "none"], ...monthly, is_auto_pay: 1 });
    expect(body.order_ids).toHaveLength(1);
    const failed = body.fail_resource_infos.map((info: { error_code: string }) => info.error_code);
    expect(failed).toEqual(["CBC.30010036", "CBC.99003012"]);
    expect(await codeOf(post("/renew", { resource_ids: ["none"], ...monthly }))).toBe("CBC.99003012");
  });

  it("takes nothing when the balance does not cover all of it", async () => {
    const ids = traderOf(desk)
      .resources()
      .filter(({ parentId }) => parentId === null)
      .map(({ id }) => id);
    const input = { resource_ids: ids.slice(0, 5), period_type: 3, period_num: 3, is_auto_pay: 1 };
    const before = balance();
    expect(await codeOf(post("/renew", input))).toBe("CBC.99005003");
    expect([balance(), desk.sandbox.journal.list()]).toEqual([before, []]);
  });

  it("ends on the account's common expiry day", async () => {
    const { id } = one();
    expect((await post("/renew/config", { config_name: "EXPIRE_DATE", config_value: "15" })).body).toEqual({
      error_code: "CBC.0000",
      error_msg: expect.any(String),
    });
    await post("/renew", { resource_ids: [id], ...monthly, is_auto_pay: 1 });
    const local = new Date(traderOf(desk).main((resource) => resource.id === id).expireAt + 8 * 3_600_000);
    expect(local.getUTCDate()).toBe(15);
  });
});

describe("CancelResourcesSubscription", () => {
  it("gives money back, keeps a fee, and closes the resource with what is attached", async () => {
    const { id } = traderOf(desk).main();
    const before = balance();
    const { body } = await post("/unsubscribe", { resource_ids: [id], unsubscribe_type: 1 });
    const order_id = body.order_ids[0];
    const returned = balance() - before;
    expect(returned).toBeGreaterThan(0n);
    expect((await rowOf(id)).status).toBe(3);
    expect((await rowOf(attached().id)).status).toBe(3);
    const refunds = (await call("GET", `${paths.orders}/refund-orders?order_id=${order_id}`)).body.refund_infos;
    const amounts = refunds.map(({ amount }: { amount: number }) => BigInt(Math.round(amount * 100)));
    expect([amounts.length, amounts[0] < 0n, amounts[1] > 0n]).toEqual([2, true, true]);
    expect(-(amounts[0] + amounts[1])).toBe(returned);
    expect((await call("GET", `${paths.orders}/details/${order_id}`)).body.order_info).toMatchObject({
      order_type: 4,
      status: 3,
    });
    expect(await codeOf(post("/unsubscribe", { resource_ids: [id], unsubscribe_type: 1 }))).toBe("CBC.30000067");
  });

  it("of renewed periods alone needs some, gives them back whole and keeps the resource", async () => {
    const { id, expireAt } = one();
    const renewedOnly = { resource_ids: [id], unsubscribe_type: 2 };
    expect(await codeOf(post("/unsubscribe", renewedOnly))).toBe("CBC.99003128");
    const before = balance();
    await post("/renew", { resource_ids: [id], ...monthly, is_auto_pay: 1 });
    expect((await post("/unsubscribe", renewedOnly)).status).toBe(200);
    expect([balance(), traderOf(desk).main((resource) => resource.id === id).expireAt]).toEqual([before, expireAt]);
  });

  it("refuses an attached resource, a frozen one and one that is not there", async () => {
    const frozen = traderOf(desk)
      .resources()
      .find(({ expireAt }) => expireAt < testNow - 15 * day);
    for (const [id, code] of [
      [attached().id, "CBC.99003185"],
      [frozen?.id, "CBC.99003656"],
      ["none", "CBC.99003012"],
    ])
      expect(await codeOf(post("/unsubscribe", { resource_ids: [id], unsubscribe_type: 1 })), id).toBe(code);
  });
});

describe("what happens at expiry", () => {
  it("is automatic renewal when that is turned on, until it is turned off", async () => {
    const { id } = one();
    expect((await post(`/autorenew/${id}`, { period_type: "MONTH" })).status).toBe(204);
    expect((await rowOf(id)).expire_policy).toBe(3);
    expect((await call("DELETE", `${base}/autorenew/${id}`)).status).toBe(204);
    expect((await rowOf(id)).expire_policy).toBe(0);
    expect(await codeOf(call("DELETE", `${base}/autorenew/${id}`))).toBe("CBC.99003605");
    const expired = traderOf(desk)
      .resources()
      .find(({ expireAt }) => expireAt < testNow);
    expect(await codeOf(post(`/autorenew/${expired?.id}`, {}))).toBe("CBC.99003602");
  });

  it("keeps the times of automatic renewal that a later call leaves out", async () => {
    const { id } = one();
    const kept = () => traderOf(desk).main((resource) => resource.id === id).changed.autoRenew;
    await post(`/autorenew/${id}`, { auto_renew_times: 3, period_type: "YEAR" });
    await post(`/autorenew/${id}`, {});
    expect(kept()).toEqual({ times: 3, period: "YEAR" });
    await post(`/autorenew/${id}`, { auto_renew_times: 0 });
    expect(kept()).toEqual({ times: 0, period: "YEAR" });
  });

  it("is a turn to pay-per-use where that was set, which then is listed as such", async () => {
    const { main, customer } = traderOf(desk);
    const { id, expireAt } = main();
    const set = (operation: string, ids: string[]) => post("/to-on-demand", { operation, resource_ids: ids });
    expect((await set("SET_UP", [id])).body).toEqual({ error_details: [] });
    expect((await rowOf(id)).expire_policy).toBe(1);
    expect((await set("SET_UP", ["none", attached().id])).body.error_details).toMatchObject([
      { id: "none", error_code: "CBC.99003012" },
      { id: attached().id, error_code: "CBC.30010036" },
    ]);
    const listed = async () =>
      (await desk.call("POST", onDemand, { customer_id: customer.id, resource_ids: [id] })).body;
    expect((await listed()).total_count).toBe(0);
    desk.sandbox.clock.freeze(expireAt + 1000);
    expect((await listed()).resources).toMatchObject([{ resource_id: id, status: 1 }]);
    expect((await rowOf(id)).status).toBe(3);
  });

  it("can be brought forward: the rest of the period is paid back at once", async () => {
    const { main, customer } = traderOf(desk);
    const { id } = main(({ dice }) => dice % 9 !== 4);
    const before = balance();
    const { body } = await post("/to-on-demand/instantly", { resource_ids: [id, "none"] });
    expect(body.to_ondemand_service_results).toMatchObject([
      { resource_id: id, result: "SUCCESS", order_id: expect.stringMatching(/^CS/) },
      { resource_id: "none", result: "FAIL", error_code: "CBC.99003012" },
    ]);
    expect(balance()).toBeGreaterThan(before);
    const listed = await desk.call("POST", onDemand, { customer_id: customer.id, resource_ids: [id] });
    expect(listed.body.total_count).toBe(1);
  });
});

describe("a frozen customer", () => {
  it("pays and renews nothing", async () => {
    const { id } = one();
    const order_id = placeUnpaid(desk);
    // Whoever is frozen has no key here, so one that has a key is frozen in this world.
    const customer = desk.sandbox.world.customers.find(traderOf(desk).customer.id);
    Object.assign(customer ?? {}, { frozen: 1 });
    const answer = await post("/renew", { resource_ids: [id], ...monthly });
    const paying = { order_id, use_coupon: "NO", use_discount: "NO" };
    expect(await codeOf(call("POST", "/v3/orders/customer-orders/pay", paying))).toBe("CBC.18000016");
    expect([answer.status, answer.body.error_code]).toEqual([400, "CBC.18000016"]);
  });
});

describe("resource packages", () => {
  const usage = "/v2/bills/customer-bills/free-resources-usage-records";
  const packages = async (filter: object = {}) =>
    (await call("POST", "/v3/payments/free-resources/query", { limit: 100, ...filter })).body.free_resource_packages;

  it("are listed with what is left, which the usages say too and the records lead to", async () => {
    const [first] = await packages({ status: 1 });
    const [part] = first.free_resources;
    const { body } = await call("POST", "/v2/payments/free-resources/usages/details/query", {
      free_resource_ids: [part.free_resource_id, "somebody's"],
    });
    expect(body.free_resources).toMatchObject([
      { amount: Number(part.amount), original_amount: Number(part.original_amount) },
    ]);
    const days = "deduct_time_begin=2026-09-01&deduct_time_end=2026-11-23";
    const { free_resource_records: records, total_count } = (
      await call("GET", `${usage}?${days}&limit=100&free_resource_id=${part.free_resource_id}`)
    ).body;
    expect(total_count).toBeGreaterThan(10);
    expect(records.at(-1).remaining_amount).toBe(part.amount);
    for (const [at, row] of records.entries())
      if (at > 0) expect(row.available_amount).toBe(records[at - 1].remaining_amount);
  });

  it("are found by status, service and product", async () => {
    const all = await packages();
    expect(new Set(all.map(({ status }: { status: number }) => status))).toContain(3);
    const [some] = all;
    expect(await packages({ product_id: some.product_id, status: some.status })).toContainEqual(some);
    expect(await packages({ service_type_code_list: ["HWS.SERVICE.TYPE.OBS"] })).not.toHaveLength(0);
    expect(await packages({ order_id: "CS0000000000AAAAA" })).toEqual([]);
    expect(await packages({ order_id: "" })).toEqual(all);
  });
});
