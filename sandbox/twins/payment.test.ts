import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { paths, type Started, startSandbox, testNow } from "../testing/start";
import { placeUnpaid, traderOf } from "../testing/trade";
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

const pay = "/v3/orders/customer-orders/pay";
const cancel = `${paths.orders}/cancel`;
const call = (method: string, path: string, body?: object) =>
  desk.call(method, path, body, { key: traderOf(desk).key });
const plain = { use_coupon: "NO", use_discount: "NO" };
const balance = () => desk.sandbox.world.balanceOf(traderOf(desk).customer).amount;
const detail = async (id: string) => (await call("GET", `${paths.orders}/details/${id}`)).body;
const discounts = async (id: string) =>
  (await call("GET", `${paths.orders}/order-discounts?order_id=${id}`)).body.discounts;
const codeOf = async (pending: ReturnType<typeof call>) => (await pending).body?.error_code;

/** Gives the first customer a coupon of a kind that the partner issued. */
async function issue(type: 1 | 4, face: string): Promise<Coupon> {
  const { body } = await desk.call("POST", paths.quotas, {
    quota_type: type === 1 ? 0 : 1,
    quota_status_list: [0],
    limit: 100,
  });
  for (const { quota_id } of body.quotas) {
    const { customer } = traderOf(desk);
    const made = await desk.call("POST", paths.coupons, { quota_id, customer_ids: [customer.id], face_value: face });
    const coupon = desk.sandbox.world.coupons.findCoupon(made.body.coupon_infos?.[0]?.coupon_id ?? "");
    if (coupon && coupon.services.length === 0) return coupon;
  }
  throw new Error("No quota to issue from.");
}

describe("PayOrders", () => {
  it("takes the money once, settles the order and moves the expiry of what it renews", async () => {
    const { main, resources } = traderOf(desk);
    const { id, expireAt } = main();
    const order_id = placeUnpaid(desk, 12_345n);
    const before = balance();
    expect((await call("POST", pay, { order_id, ...plain })).status).toBe(204);
    expect(balance()).toBe(before - 12_345n);
    expect((await detail(order_id)).order_info.status).toBe(3);
    expect(resources().find((one) => one.id === id)?.expireAt).toBeGreaterThan(expireAt);
    expect(await codeOf(call("POST", pay, { order_id, ...plain }))).toBe("CBC.99003106");
    expect(balance()).toBe(before - 12_345n);
    desk.sandbox.clock.freeze(testNow + 120_000);
    expect((await detail(order_id)).order_info).toMatchObject({ status: 5, payment_time: "2026-11-23T09:00:00Z" });
  });

  it("stands among the customer's expenses and in the partner's list of orders", async () => {
    const order_id = placeUnpaid(desk, 12_345n);
    await call("POST", pay, { order_id, ...plain });
    const { body } = await call(
      "GET",
      `${paths.ownChanges}?balance_type=BALANCE_TYPE_DEBIT&trade_id=${order_id}&trade_type=DEDEUCT`,
    );
    expect(body.records).toMatchObject([
      { change_amount: "123.45", revenue_expense_type: "EXPENSE", trade_detail_type: "SOURCE_OPERAIION_DEDEUCT" },
    ]);
    expect(fenOf(body.records[0].balance_after_change)).toBe(balance());
    const list = (await desk.call("GET", `${paths.orders}?order_id=${order_id}&status=3`)).body;
    expect(list).toMatchObject({ total_count: 1, order_infos: [{ order_id, order_type: 2 }] });
  });

  it("refuses what the balance does not cover, and what is not there", async () => {
    const order_id = placeUnpaid(desk, balance() + 1n);
    expect(await codeOf(call("POST", pay, { order_id, ...plain }))).toBe("CBC.99005003");
    expect(await codeOf(call("POST", pay, { order_id: "CS0000000000AAAAA", ...plain }))).toBe("CBC.30000010");
    expect(desk.sandbox.journal.list()).toEqual([]);
  });

  it("refuses an order that lapsed, and one that was cancelled", async () => {
    const [lapsed, cancelled] = [placeUnpaid(desk), placeUnpaid(desk)];
    expect((await call("PUT", cancel, { order_id: cancelled })).status).toBe(204);
    expect(await codeOf(call("POST", pay, { order_id: cancelled, ...plain }))).toBe("CBC.99003106");
    expect(await codeOf(call("PUT", cancel, { order_id: cancelled }))).toBe("CBC.99003106");
    desk.sandbox.clock.freeze(testNow + 8 * 86_400_000);
    expect(await codeOf(call("POST", pay, { order_id: lapsed, ...plain }))).toBe("CBC.99003110");
    expect((await detail(lapsed)).order_info.status).toBe(4);
  });

  it("takes off the discount that was chosen among those offered, and no other", async () => {
    const order_id = placeUnpaid(desk, 10_000n);
    const offered = await discounts(order_id);
    expect(offered.map((one: { discount_type: number }) => one.discount_type)).toContain(2);
    const { discount_id: id, orders } = offered.find((one: { discount_type: number }) => one.discount_type === 2);
    expect(orders[0].order_line_items[0]).toMatchObject({
      discount_mode: 0,
      discount_ratio: 0.88,
      discount_amount: 12,
    });
    const using = (info: object) => ({ order_id, use_coupon: "NO", use_discount: "YES", discount_infos: [info] });
    expect(await codeOf(call("POST", pay, using({ id, type: 3 })))).toBe("CBC.99003108");
    const before = balance();
    expect((await call("POST", pay, using({ id, type: 2 }))).status).toBe(204);
    expect(balance()).toBe(before - 8_800n);
    expect((await detail(order_id)).order_info).toMatchObject({
      official_amount: 100,
      amount_after_discount: 88,
      amount_info: { discounts: [{ discount_type: "605", discount_amount: 12 }] },
    });
    expect(await discounts(order_id)).toEqual([]);
  });

  it("uses up a voucher first and takes the rest from the balance", async () => {
    const coupon = await issue(1, "100.00");
    const order_id = placeUnpaid(desk, 15_000n);
    const { body } = await call("GET", `${paths.orders}/order-coupons?order_id=${order_id}`);
    expect(body.user_coupons.map((one: { coupon_id: string }) => one.coupon_id)).toContain(coupon.id);
    const before = balance();
    const using = { order_id, use_coupon: "YES", use_discount: "NO" };
    const infos = (type: number) => ({ ...using, coupon_infos: [{ id: coupon.id, type }] });
    expect(await codeOf(call("POST", pay, infos(302)))).toBe("CBC.99003112");
    expect((await call("POST", pay, infos(301))).status).toBe(204);
    expect(balance()).toBe(before - 5_000n);
    expect([coupon.status, coupon.balance, coupon.orderId]).toEqual([3, 0n, order_id]);
    expect((await detail(order_id)).order_info.amount_info).toMatchObject({ coupon_amount: 100 });
    const other = placeUnpaid(desk);
    expect(await codeOf(call("POST", pay, { ...infos(301), order_id: other }))).toBe("CBC.99003112");
  });

  it("keeps cash coupons and discounts apart, and leaves a coupon what it does not need", async () => {
    const coupon = await issue(4, "100.00");
    const order_id = placeUnpaid(desk, 4_000n);
    const [{ discount_id, discount_type }] = await discounts(order_id);
    const using = { order_id, use_coupon: "YES", coupon_infos: [{ id: coupon.id, type: 302 }] };
    const both = { ...using, use_discount: "YES", discount_infos: [{ id: discount_id, type: discount_type }] };
    expect(await codeOf(call("POST", pay, both))).toBe("CBC.99003116");
    const before = balance();
    expect((await call("POST", pay, { ...using, use_discount: "NO" })).status).toBe(204);
    expect([balance(), coupon.status, textOf(coupon.balance)]).toEqual([before, 2, "60.00"]);
  });

  it("takes stored-value cards", async () => {
    const { customer } = traderOf(desk);
    const card = desk.sandbox.world.cards.of(customer).find(({ status }) => status === 1) ?? expect.fail();
    const order_id = placeUnpaid(desk, 4_000n);
    const input = { order_id, use_coupon: "YES", use_discount: "NO", coupon_infos: [{ id: card.id, type: 303 }] };
    expect((await call("POST", pay, input)).status).toBe(204);
    const { body } = await call("GET", `${paths.cards}?status=1&card_id=${card.id}`);
    expect(body.stored_value_cards[0].balance).toBe(textOf(card.balance - 4_000n));
  });
});

describe("ShowCustomerOrderDetails", () => {
  it("gives each order of the list with lines that add up to it", async () => {
    const { order_infos } = (await desk.call("GET", `${paths.orders}?limit=60`)).body;
    for (const row of order_infos) {
      const { body } = await desk.call("GET", `${paths.orders}/details/${row.order_id}`);
      const { user_name, pending_payment_end_time: _, sub_order_infos, ...same } = body.order_info;
      expect({ ...row, sub_order_infos }).toEqual({ ...same, sub_order_infos });
      expect(user_name).toEqual(expect.any(String));
      expect(body.order_line_items).toHaveLength(body.total_count);
      const sum = body.order_line_items.reduce(
        (all: bigint, line: { amount_after_discount: number }) =>
          all + BigInt(Math.round(line.amount_after_discount * 100)),
        0n,
      );
      expect(sum).toBe(BigInt(Math.round(row.amount_after_discount * 100)));
    }
  });

  it("pages the lines, in the language of the header", async () => {
    const order_id = placeUnpaid(desk);
    const { body } = await desk.call("GET", `${paths.orders}/details/${order_id}?offset=1`, undefined, {
      headers: { "x-language": "en_US" },
    });
    expect([body.total_count, body.order_line_items]).toEqual([1, []]);
    expect(body.order_info.service_type_name).toMatch(/^[ -~]+$/);
  });
});

describe("ShowRefundOrderDetails", () => {
  it("tells what came back and what was kept, which together are the order's amount", async () => {
    const { order_infos } = (await desk.call("GET", `${paths.orders}?limit=5&order_type=4`)).body;
    for (const { order_id, customer_id, amount_after_discount } of order_infos) {
      const query = `order_id=${order_id}&customer_id=${customer_id}`;
      const { body } = await desk.call("GET", `${paths.orders}/refund-orders?${query}`);
      const amounts = body.refund_infos.map(({ amount }: { amount: number }) => amount);
      expect(Math.min(...amounts)).toBeLessThan(0);
      expect(amounts.reduce((all: number, one: number) => all + one, 0)).toBeCloseTo(amount_after_discount, 2);
    }
  });

  it("is for refund orders alone", async () => {
    const query = `order_id=${placeUnpaid(desk)}&customer_id=${traderOf(desk).customer.id}`;
    expect((await desk.call("GET", `${paths.orders}/refund-orders?${query}`)).body.error_code).toBe("CBC.99005026");
  });
});
