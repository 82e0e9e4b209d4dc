import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { operations } from "@/lib/api/index";
import type { SpendOperation } from "@/lib/api/operation";
import { type Started, startSandbox, testNow } from "./testing/start";
import { tradeInputs } from "./testing/trade";

let desk: Started;
beforeAll(async () => {
  desk = await startSandbox({ partner: "distributor" });
});
afterEach(() => {
  desk.sandbox.reset();
  desk.sandbox.limits.set(100_000);
});
afterAll(() => desk.stop());

const spends = [...operations.values()].filter(
  (operation): operation is SpendOperation => operation.effect === "spend",
);

/** An input that each spend takes in this world. */
const inputOf = (operation: SpendOperation): Record<string, unknown> => {
  const { customers, resellers, coupons } = desk.sandbox.world;
  const [customer_id, indirect_partner_id] = [customers.present[0]?.id, resellers.list[0]?.id];
  const quota_id = coupons.quotas.find(({ owner, status, limits }) => !owner && status === 0 && !limits.minFace)?.id;
  const inputs: Record<string, Record<string, unknown>> = {
    coupon: { quota_id, customer_ids: [customer_id], face_value: "1.00" },
    coupon_reclaim: { coupon_id: coupons.coupons.find((one) => one.status === 2 && one.expireAt > testNow)?.id },
    allocation: { customer_id, amount: "1.00" },
    account_reclaim: { customer_id, amount: "1.00" },
    reseller_allocation: { indirect_partner_id, amount: "1.00" },
    reseller_reclaim: { indirect_partner_id, amount: "1.00" },
    quota: { quota_id, indirect_partner_ids: [indirect_partner_id], quota_amount: "1.00" },
    quota_reclaim: { quota_ids: [coupons.quotas.find(({ owner, status }) => owner && status === 0)?.id] },
  };
  return (
    inputs[operation.spend.kind] ?? tradeInputs(desk)[operation.huawei] ?? expect.fail(`no input for ${operation.id}`)
  );
};
const isCustomers = ({ callers }: SpendOperation) => callers.includes("customer");
const call = (operation: SpendOperation, input = inputOf(operation)) => {
  const [key] = desk.customerKeys;
  return desk.call("POST", operation.path, input, isCustomers(operation) && key ? { key } : {}).catch(() => null);
};
const applied = () => desk.sandbox.journal.list().map(({ operation }) => operation);

describe.each(spends.map((operation) => [operation.id, operation] as const))("%s", (_, operation) => {
  it("is applied, journalled under Huawei's name with what was asked and what became of it", async () => {
    const input = inputOf(operation);
    expect((await call(operation, input))?.status).toBeLessThan(300);
    const [entry] = (await desk.control("GET", "journal")).body;
    expect(entry).toMatchObject({
      operation: operation.huawei,
      caller: { kind: isCustomers(operation) ? "customer" : "distributor" },
      input,
    });
    expect(entry.results).toHaveLength(1);
  });

  it.each(["429", "500", "502", "503", "drop-before"])("is not applied by a call that met %s", async (kind) => {
    await desk.control("POST", "faults", { kind, operation: operation.id, count: 1 });
    const answer = await call(operation);
    expect(answer?.status ?? kind).toBe(kind === "drop-before" ? kind : Number(kind));
    expect(applied()).toEqual([]);
  });

  it.each(["drop-after", "truncate"])("is applied by a call whose answer met %s", async (kind) => {
    await desk.control("POST", "faults", { kind, operation: operation.huawei, count: 1 });
    const answer = await call(operation);
    // Half of nothing is nothing: an answer without a body cannot be cut.
    if (answer) expect(answer.body === null || answer.status === 204).toBe(true);
    else expect(kind).toBe("drop-after");
    expect(applied()).toEqual([operation.huawei]);
  });

  it.each(["500", "502", "503"])("is applied by a call that met %s behind Huawei's back", async (kind) => {
    await desk.control("POST", "faults", { kind, after: true, operation: operation.id, count: 1 });
    expect((await call(operation))?.status).toBe(Number(kind));
    expect(applied()).toEqual([operation.huawei]);
  });

  it("is applied at once by a call whose answer hangs, and only then by one that hangs before", async () => {
    await desk.control("POST", "faults", {
      kind: "delay",
      after: true,
      delayMs: 80,
      operation: operation.id,
      count: 1,
    });
    const hanging = call(operation);
    await expect.poll(applied, { interval: 5, timeout: 70 }).toEqual([operation.huawei]);
    expect((await hanging)?.status).toBeLessThan(300);
    desk.sandbox.reset();
    desk.sandbox.limits.set(100_000);
    await desk.control("POST", "faults", { kind: "delay", delayMs: 80, operation: operation.id, count: 1 });
    const late = call(operation);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(applied()).toEqual([]);
    await late;
    expect(applied()).toEqual([operation.huawei]);
  });

  it("meets a fault that was ordered for its payee, and none of somebody else's", async () => {
    const input = inputOf(operation);
    const [line] = operation.spend.lines(input);
    await desk.control("POST", "faults", { kind: "503", customer: "somebody else" });
    await desk.control("POST", "faults", { kind: "503", customer: line?.payee, count: 1 });
    expect((await call(operation, input))?.status).toBe(503);
    expect((await call(operation, input))?.status).toBeLessThan(300);
  });

  it("has ten turns a second or what its page says, and a limit that can be set for it alone", async () => {
    desk.sandbox.limits.set(null);
    const turns = operation.perSecond ?? 10;
    const statuses = await Promise.all(Array.from({ length: turns + 2 }, () => call(operation, {})));
    expect(statuses.filter((answer) => answer?.status === 429)).toHaveLength(2);
    await desk.control("POST", "limit", { perSecond: 0, operation: operation.huawei });
    expect((await call(operation))?.status).toBe(429);
    expect(applied()).toEqual([]);
  });
});
