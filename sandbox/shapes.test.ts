import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { operations } from "@/lib/api/index";
import type { Operation } from "@/lib/api/operation";
import { placeInput } from "@/lib/api/wire";
import { billInputs } from "./testing/bills";
import { peopleInputs } from "./testing/people";
import { productInputs } from "./testing/products";
import { type Answer, paths, type Started, startSandbox } from "./testing/start";
import { tradeInputs } from "./testing/trade";

const desks: Record<string, Started> = {};
beforeAll(async () => {
  for (const shapes of ["documented", "observed"] as const)
    for (const site of ["cn", "intl"] as const)
      desks[`${shapes} ${site}`] = await startSandbox({ shapes, site, partner: "distributor" });
});
afterAll(() => Promise.all(Object.values(desks).map((desk) => desk.stop())));

/** An input for each operation that has one that must be given. */
const inputs = async (desk: Started): Promise<Record<string, Record<string, unknown>>> => {
  if (desk.sandbox.world.site === "intl")
    return { ...tradeInputs(desk), ...peopleInputs(desk), ...productInputs(desk), ...billInputs(desk) };
  const ids = desk.sandbox.world.customers.present.slice(0, 8).map(({ id }) => id);
  const { body } = await desk.call("POST", paths.quotas, {});
  const { resellers, coupons } = desk.sandbox.world;
  const usable = coupons.coupons.find(({ status, expireAt }) => status === 2 && expireAt > desk.sandbox.clock.now());
  const transfer = { customer_id: ids[0], amount: "1.25" };
  const toReseller = { indirect_partner_id: resellers.list[0]?.id, amount: "2.50" };
  return {
    ...tradeInputs(desk),
    ...peopleInputs(desk),
    ...productInputs(desk),
    ...billInputs(desk),
    UpdateCustomerAccountAmount: transfer,
    ReclaimToPartnerAccount: transfer,
    ListPartnerAccountChangeRecords: { balance_type: "BALANCE_TYPE_DEBIT" },
    ListCustomerAccountChangeRecords: { balance_type: "BALANCE_TYPE_DEBIT" },
    ListCustomerCouponChangeRecords: { balance_type: "BALANCE_TYPE_COUPON" },
    ListStoredValueCards: { status: 1 },
    ReclaimPartnerCoupons: { coupon_id: usable?.id },
    UpdateIndirectPartnerAccount: toReseller,
    ReclaimIndirectPartnerAccount: toReseller,
    UpdateCouponQuotas: {
      quota_id: body.quotas[0].quota_id,
      indirect_partner_ids: [resellers.list[1]?.id, "nobody"],
      quota_amount: "10.10",
    },
    ReclaimCouponQuotas: { quota_ids: [coupons.quotas.find(({ owner, status }) => owner && status === 0)?.id] },
    ListCustomersBalancesDetail: { customer_infos: ids.map((customer_id) => ({ customer_id })) },
    CreatePartnerCoupons: { quota_id: body.quotas[0].quota_id, customer_ids: ids, face_value: "20.50" },
    ListSubcustomerMonthlyBills: { cycle: "2026-10", charge_mode: "3", limit: 100 },
    ListSubCustomerBillDetail: { bill_cycle: "2026-10", customer_id: ids[0] },
    ListConsumeSubCustomers: { bill_cycle: "2026-10" },
    ListCustomerOrders: { limit: 100 },
    ListPartnerCouponsRecord: { limit: 100 },
    ListIssuedPartnerCoupons: { limit: 100 },
  };
};

const callOperation = async (desk: Started, operation: Operation): Promise<Answer> => {
  const { path, query, body } = placeInput(operation, (await inputs(desk))[operation.huawei] ?? {});
  const text = new URLSearchParams(query).toString();
  // What only a customer may ask is asked with a customer's key.
  const key = operation.callers.includes("distributor") ? undefined : desk.customerKeys[0];
  return desk.call(operation.method, text ? `${path}?${text}` : path, body ?? undefined, key && { key });
};

const all = [...operations.values()].map((operation) => [operation.huawei, operation] as const);

/** The field names of the first level and of the rows, as the declaration has them. */
const namesOf = (operation: Operation) => {
  const shape = (operation.out as unknown as { shape: Record<string, unknown> }).shape;
  return Object.keys(shape);
};

/** The site that an operation is tried on. */
const homeOf = ({ sites }: Operation) => (sites.includes("cn") ? "cn" : "intl");

/** What leaves fields out where they mean nothing, whatever the shapes. */
const sparse = new Set([
  ...["CheckUserIdentity", "ShowRealnameAuthenticationReviewResult", "ShowRealNameAuthStatus"],
  // Bandwidth belongs to a resource that is charged by its peak.
  "ListResourceUsage",
  ...["FreezeSubCustomers", "UnfreezeSubCustomers", "ShowCustomerExpenditureQuota"],
]);

describe.each(["documented", "observed"])("in %s shapes", (shapes) => {
  it.each(all)("%s answers what its declaration takes, with every declared field", async (_, operation) => {
    const answer = await callOperation(desks[`${shapes} ${homeOf(operation)}`] ?? expect.fail(), operation);
    const isEmpty = namesOf(operation).length === 0;
    expect(answer.status, answer.text).toBe(isEmpty ? 204 : 200);
    if (isEmpty) return expect(answer.text).toBe("");
    expect(operation.out.safeParse(answer.body).error).toBeUndefined();
    if (sparse.has(operation.huawei))
      expect(namesOf(operation)).toEqual(expect.arrayContaining(Object.keys(answer.body)));
    else expect(Object.keys(answer.body).sort()).toEqual(namesOf(operation).sort());
  });
});

describe("documented shapes", () => {
  it("write amounts as numbers with two decimals and leave out what has no value", async () => {
    const { text } = await (desks["documented cn"] ?? expect.fail()).call("GET", paths.partnerBalances);
    expect(text).toMatch(/"credit_amount":\d+\.\d\d[,}]/);
    expect(text).not.toContain("null");
  });
});

describe("observed shapes", () => {
  const desk = () => desks["observed cn"] ?? expect.fail();

  it("write the count and the frozen flag of the customer list as text", async () => {
    const { body } = await desk().call("POST", paths.customers, {});
    expect([body.count, body.customer_infos[0].is_frozen]).toEqual([
      String(desk().sandbox.world.customers.present.length),
      "0",
    ]);
  });

  it("write nulls for what has no value", async () => {
    const { body } = await desk().call("GET", paths.orders);
    expect(body.order_infos[0]).toMatchObject({ contract_id: null, agent_pay_info: null });
  });

  it("write nothing as 0.0, and round amounts without decimals", async () => {
    const { text } = await desk().call("GET", paths.partnerBalances);
    expect(text).toContain('"designated_amount":0.0,');
    expect(text).toMatch(/"credit_amount":\d+[,}]/);
  });

  it("put issued customers into both lists, with a blank code in the second", async () => {
    const { body } = await callOperation(desk(), operations.get("coupons.issue") ?? expect.fail());
    const [issued, errors] = [body.coupon_infos, body.error_details];
    const blank = errors.filter((detail: { error_code: string }) => detail.error_code === "");
    expect(blank.map((detail: { id: string }) => detail.id)).toEqual(issued.map((info: { id: string }) => info.id));
    expect(errors.length).toBeGreaterThan(blank.length);
  });
});
