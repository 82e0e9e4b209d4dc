import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { operations } from "@/lib/api/index";
import type { Operation } from "@/lib/api/operation";
import { placeInput } from "@/lib/api/wire";
import { type Started, startSandbox } from "../testing/start";
import { tradeInputs, traderOf } from "../testing/trade";
import { otherSiteCustomer } from "../world/other-site";

const trade = [...operations.values()].filter(({ domain }) => domain === "orders" || domain === "resources");
type Input = Record<string, unknown>;

let desk: Started;
let abroad: Started;
let inputs: Record<string, Input>;
beforeAll(async () => {
  [desk, abroad] = [await startSandbox(), await startSandbox({ site: "intl" })];
  inputs = tradeInputs(desk);
});
afterAll(() => Promise.all([desk.stop(), abroad.stop()]));

const send = (
  operation: Operation,
  input: Input,
  { as, at = desk }: { as?: "customer" | "partner"; at?: Started } = {},
) => {
  const { path, query, body } = placeInput(operation, input);
  const text = new URLSearchParams(query).toString();
  const isCustomer = as ? as === "customer" : !operation.callers.includes("partner");
  const { key } = isCustomer ? traderOf(at) : at;
  return at.call(operation.method, text ? `${path}?${text}` : path, body ?? undefined, { key });
};
const codeOf = async (pending: ReturnType<typeof send>) => {
  const { status, body } = await pending;
  return [status, body?.error_code];
};
const inputOf = (operation: Operation): Input => inputs[operation.huawei] ?? {};
const named = (list: readonly Operation[]) => list.map((operation) => [operation.huawei, operation] as const);

/** What each operation calls by a wrong value: outside the list, too long, of the wrong form. */
const wrong: Readonly<Record<string, readonly Input[]>> = {
  ListCustomerOrders: [{ status: 99 }, { order_id: "x".repeat(65) }, { order_by: "price" }],
  ShowCustomerOrderDetails: [{ limit: 101 }, { indirect_partner_id: "x".repeat(65) }],
  ShowRefundOrderDetails: [{ order_id: "x".repeat(65) }],
  ListOrderCouponsByOrderId: [{ order_id: "x".repeat(65) }],
  ListOrderDiscounts: [{ order_id: "x".repeat(65) }],
  PayOrders: [
    { use_coupon: "MAYBE" },
    { use_coupon: "YES" },
    { coupon_infos: [{ id: "c", type: 301 }] },
    { use_discount: "YES", discount_infos: [{ id: "d", type: 7 }] },
    { use_coupon: "YES", coupon_infos: Array.from({ length: 4 }, (_, at) => ({ id: `c${at}`, type: 303 })) },
  ],
  CancelCustomerOrder: [{ order_id: "x".repeat(65) }],
  ListPayPerUseCustomerResources: [
    { status_list: [1] },
    { only_main_resource: 2 },
    { service_type_code: "" },
    { resource_ids: Array.from({ length: 51 }, (_, at) => `r${at}`) },
    { expire_time_begin: "2026-11-23" },
  ],
  ListCustomerOnDemandResources: [{ status: 7 }, { region_code: "x".repeat(65) }, { effective_time_end: "tomorrow" }],
  RenewalResources: [
    { period_type: 1 },
    { period_num: 12 },
    { period_type: 3, period_num: 4 },
    { is_auto_pay: 2 },
    { resource_ids: Array.from({ length: 11 }, (_, at) => `r${at}`) },
  ],
  CancelResourcesSubscription: [{ unsubscribe_type: 3 }, { unsubscribe_reason_type: 6 }, { resource_ids: [] }],
  AutoRenewalResources: [{ auto_renew_times: 100 }, { period_type: "WEEK" }],
  CancelAutoRenewalResources: [{ resource_id: "x".repeat(65) }],
  SetResourcesRenewConfig: [
    { config_name: "COLOUR" },
    { config_value: "29" },
    { config_name: "DEDUCTION_DATE", config_value: "1" },
  ],
  UpdatePeriodToOnDemand: [{ operation: "TOGGLE" }, { resource_ids: Array.from({ length: 101 }, (_, at) => `r${at}`) }],
  UpdatePeriodToOnDemandInstantly: [{ resource_ids: ["r", "r"] }, { resource_ids: ["x".repeat(65)] }],
  ListFreeResourceInfos: [{ status: 5 }, { limit: 0 }],
  ListFreeResourceUsages: [{ free_resource_ids: [] }],
  ListFreeResourcesUsageRecords: [
    { deduct_time_begin: "2026-08-01" },
    { deduct_time_begin: "2026-11-24" },
    { deduct_time_end: "2026-11-31" },
  ],
};

describe.each(named(trade))("%s", (huawei, operation) => {
  it("answers well to an input that is right", async () => {
    // A world of its own: writes do not stand in each other's way.
    const own = await startSandbox();
    const { status, body, text } = await send(operation, tradeInputs(own)[huawei] ?? {}, { at: own });
    await own.stop();
    expect(status, text).toBeLessThan(300);
    expect(operation.out.safeParse(body ?? {}).error).toBeUndefined();
  });

  it("refuses every value that is wrong with CBC.0100", async () => {
    const cases = wrong[huawei] ?? expect.fail(`no wrong value for ${huawei}`);
    for (const part of cases)
      expect(await codeOf(send(operation, { ...inputOf(operation), ...part })), JSON.stringify(part)).toEqual([
        400,
        "CBC.0100",
      ]);
  });

  it("refuses to go without what it requires", async () => {
    const required = Object.entries(operation.in.shape).filter(
      ([name, schema]) => !schema.safeParse(undefined).success && !operation.path.includes(`{${name}}`),
    );
    for (const [name] of required) {
      const { [name]: _, ...rest } = inputOf(operation);
      expect(await codeOf(send(operation, rest)), name).toEqual([400, "CBC.0100"]);
    }
  });

  it("refuses who may not call it with CBC.0151", async () => {
    for (const as of ["partner", "customer"] as const)
      if (!operation.callers.includes(as))
        expect(await codeOf(send(operation, inputOf(operation), { as }))).toEqual([403, "CBC.0151"]);
  });

  it("is there on its sites alone", async () => {
    const { status } = await send(operation, tradeInputs(abroad)[huawei] ?? {}, { at: abroad });
    if (operation.sites.includes("intl")) expect(status).toBeLessThan(300);
    else expect(status).toBe(404);
  });
});

describe("a customer that is not the caller's", () => {
  const naming = trade.filter(({ id, in: input }) => "customer_id" in input.shape && id !== "orders.list");

  it.each(named(naming))("is refused by %s, one of the other site as well", async (_, operation) => {
    expect(await codeOf(send(operation, { ...inputOf(operation), customer_id: "nobody" }))).toEqual([
      400,
      "CBC.99000035",
    ]);
    const gone = desk.sandbox.world.customers.all.find(({ leftAt }) => leftAt !== null);
    expect(await codeOf(send(operation, { ...inputOf(operation), customer_id: gone?.id }))).toEqual([
      400,
      "CBC.99000035",
    ]);
    const customer_id = otherSiteCustomer("1");
    expect(await codeOf(send(operation, { ...inputOf(operation), customer_id }))).toEqual([403, "CBC.0156"]);
  });

  it.each(named(naming.filter(({ callers }) => callers.includes("customer"))))(
    "has to be named by a partner in %s, and is overlooked when a customer names it",
    async (_, operation) => {
      const { customer_id: _own, ...rest } = inputOf(operation);
      expect(await codeOf(send(operation, rest, { as: "partner" }))).toEqual([400, "CBC.0100"]);
      const own = await send(operation, rest, { as: "customer" });
      expect((await send(operation, { ...rest, customer_id: "nobody" }, { as: "customer" })).text).toBe(own.text);
      expect(own.status).toBe(200);
    },
  );

  it("has no orders and no resources for another customer", async () => {
    const [, other] = desk.customerKeys;
    const ofOrder = ["details", "refunds", "listCoupons", "listDiscounts", "pay", "cancel"];
    for (const operation of trade.filter(({ id }) => ofOrder.some((name) => id === `orders.${name}`))) {
      const { path, query, body } = placeInput(operation, inputOf(operation));
      const target = query.length > 0 ? `${path}?${new URLSearchParams(query)}` : path;
      const answer = desk.call(operation.method, target, body ?? undefined, other ? { key: other } : {});
      expect(await codeOf(answer), operation.id).toEqual([400, "CBC.30000010"]);
    }
    for (const operation of trade.filter(({ id }) => /resources\.(renew|unsubscribe|autoRenew|cancelAuto)/.test(id))) {
      const { path, body } = placeInput(operation, inputOf(operation));
      const answer = desk.call(operation.method, path, body ?? undefined, other ? { key: other } : {});
      expect(await codeOf(answer), operation.id).toEqual([400, "CBC.99003012"]);
    }
  });

  it("is a referral customer whose pay-per-use resources are nobody's business, said with HTTP 200", async () => {
    const operation = operations.get("resources.listOnDemand") ?? expect.fail();
    const referral = desk.sandbox.world.customers.present[3]?.id;
    expect(await codeOf(send(operation, { customer_id: referral }))).toEqual([200, "CBC.99000000"]);
  });
});
