import { describe, expect, it } from "vitest";
import { api, operations } from "./index";
import { fieldProblems } from "./issues";
import type { SpendOperation } from "./operation";

const spends = [...operations.values()].filter(
  (operation): operation is SpendOperation => operation.effect === "spend",
);

// Input and a full answer of every spend, so that a new one cannot be forgotten here.
const examples: Record<string, { input: Record<string, unknown>; answer: unknown; payees: readonly string[] }> = {
  "coupons.issue": {
    input: { quota_id: "q", customer_ids: ["c1", "c2"], face_value: "1.00" },
    answer: {
      coupon_infos: [
        { id: "c1", coupon_id: "k1" },
        { id: "c2", coupon_id: "k2" },
      ],
    },
    payees: ["c1", "c2"],
  },
  "coupons.reclaim": { input: { coupon_id: "k1" }, answer: {}, payees: ["k1"] },
  "accounts.allocate": { input: { customer_id: "c1", amount: "1" }, answer: { transfer_id: "AD1" }, payees: ["c1"] },
  "accounts.reclaim": { input: { customer_id: "c1", amount: "1" }, answer: { trans_id: "RE1" }, payees: ["c1"] },
  "resellers.allocate": {
    input: { indirect_partner_id: "r1", amount: "1" },
    answer: { transfer_id: "AD1" },
    payees: ["r1"],
  },
  "resellers.reclaim": {
    input: { indirect_partner_id: "r1", amount: "1" },
    answer: { trans_id: "RE1" },
    payees: ["r1"],
  },
  "resellers.issueQuota": {
    input: { quota_id: "q", indirect_partner_ids: ["r1", "r2"], quota_amount: "1" },
    answer: {
      simple_quota_infos: [
        { id: "r1", quota_id: "q1" },
        { id: "r2", quota_id: "q2" },
      ],
    },
    payees: ["r1", "r2"],
  },
  "resellers.reclaimQuotas": {
    input: { quota_ids: ["q1"] },
    answer: { simple_quota_infos: [{ quota_id: "q1", quota_balance: "100" }] },
    payees: ["q1"],
  },
  "orders.pay": { input: { order_id: "o1", use_coupon: "NO", use_discount: "NO" }, answer: {}, payees: ["o1"] },
  "resources.renew": {
    input: { resource_ids: ["r1", "r2"], period_type: 2, period_num: 1 },
    answer: { order_ids: ["o1"], fail_resource_infos: [] },
    payees: ["r1", "r2"],
  },
  "resources.unsubscribe": {
    input: { resource_ids: ["r1"], unsubscribe_type: 1 },
    answer: { order_ids: ["o1"] },
    payees: ["r1"],
  },
  "resources.toOnDemandNow": {
    input: { resource_ids: ["r1"] },
    answer: { to_ondemand_service_results: [{ resource_id: "r1", result: "SUCCESS", order_id: "o1" }] },
    payees: ["r1"],
  },
};
/** How much these move is Huawei's to say: what is left of a coupon or a quota, what an order or a renewal costs. */
const unpriced = new Set(["coupons.reclaim", "resellers.reclaimQuotas", "orders.pay"]);
for (const { id } of spends) if (id.startsWith("resources.")) unpriced.add(id);
/** Their success has no body. */
const silent = new Set(["coupons.reclaim", "orders.pay"]);
const exampleOf = (operation: SpendOperation) => examples[operation.id] ?? expect.fail(`no example of ${operation.id}`);

describe.each(spends.map((operation) => [operation.id, operation] as const))("%s", (_, operation) => {
  const { input, answer, payees } = exampleOf(operation);
  const args = operation.in.parse(input);

  it("has one line for each payee, with an amount or with none where Huawei sets it", () => {
    const lines = operation.spend.lines(args);
    expect(lines.map(({ payee }) => payee)).toEqual(payees);
    for (const { amount } of lines) expect(amount === null).toBe(unpriced.has(operation.id));
  });

  it("is done for everybody by a full answer", () => {
    const outcomes = operation.spend.outcomes(args, operation.out.parse(answer));
    expect(outcomes.map(({ payee, state }) => [payee, state])).toEqual(payees.map((payee) => [payee, "done"]));
  });

  it("is unknown by an answer that names nobody, unless no body is what success looks like", () => {
    const outcomes = operation.spend.outcomes(args, operation.out.parse({}));
    const expected = silent.has(operation.id) ? "done" : "unknown";
    expect(new Set(outcomes.map(({ state }) => state))).toEqual(new Set([expected]));
  });

  it("carries the ledger's marker after the person's own words, wherever it carries one", () => {
    const marked = operation.spend.mark?.(args, "PD-1") as Record<string, unknown> | undefined;
    const field = { "coupons.issue": "memo", "resellers.reclaimQuotas": "remark" }[operation.id];
    expect(marked === undefined).toBe(field === undefined);
    if (field) {
      expect(marked?.[field]).toBe("PD-1");
      expect(operation.spend.mark?.({ ...args, [field]: "mine" }, "PD-1")).toMatchObject({ [field]: "mine PD-1" });
      expect(operation.in.safeParse(marked).success).toBe(true);
    }
  });
});

it("every kind of spend belongs to one operation", () => {
  expect(new Set(spends.map(({ spend }) => spend.kind)).size).toBe(spends.length);
});

it("a blank transfer id proves nothing", () => {
  const args = api.accounts.allocate.in.parse({ customer_id: "c1", amount: "1" });
  expect(api.accounts.allocate.spend.outcomes(args, { transfer_id: " " })).toEqual([{ payee: "c1", state: "unknown" }]);
});

describe("the days of income and expenses", () => {
  const problemsOf = (trade_time_begin: string, trade_time_end: string) => {
    const result = api.accounts.listChanges.in.safeParse({
      balance_type: "BALANCE_TYPE_DEBIT",
      trade_time_begin,
      trade_time_end,
    });
    return result.error ? fieldProblems(result.error).map(({ field, rule }) => [field, rule]) : [];
  };

  it("span a year at most, the last not before the first", () => {
    expect(problemsOf("2025-11-23", "2026-11-23")).toEqual([]);
    expect(problemsOf("2025-11-22", "2026-11-23")).toEqual([["trade_time_end", "days_span"]]);
    expect(problemsOf("2026-11-24", "2026-11-23")).toEqual([["trade_time_end", "days_order"]]);
  });

  it("exist", () => {
    expect(problemsOf("2026-02-30", "2026-03-01")).toEqual([["trade_time_begin", "calendar_day"]]);
    expect(problemsOf("2026-1-1", "2026-03-01")).toEqual([["trade_time_begin", "calendar_day"]]);
  });
});

describe("lists of ids", () => {
  it("hold each id once", () => {
    const twice = api.resellers.reclaimQuotas.in.safeParse({ quota_ids: ["q", " q"] });
    expect(twice.error && fieldProblems(twice.error)).toEqual([
      { field: "quota_ids", rule: "unique_quota", values: {} },
    ]);
    const resellers = { quota_id: "q", indirect_partner_ids: ["r", "r"], quota_amount: "1" };
    const issue = api.resellers.issueQuota.in.safeParse(resellers);
    expect(issue.error && fieldProblems(issue.error)).toEqual([
      { field: "indirect_partner_ids", rule: "unique_reseller", values: {} },
    ]);
  });
});
