import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { paths, type Started, startSandbox } from "../testing/start";
import { textOf } from "../world/money";

let desk: Started;
beforeAll(async () => {
  desk = await startSandbox();
});
afterAll(() => desk.stop());

describe("ListCustomersBalancesDetail", () => {
  const ask = async (ids: readonly string[]) =>
    desk.call("POST", paths.balances, { customer_infos: ids.map((customer_id) => ({ customer_id })) });

  it("gives each resale customer's balance and debt, to the digit", async () => {
    const resale = desk.sandbox.world.customers.present.filter(({ relation }) => relation === "resale");
    const { text, body } = await ask(resale.map(({ id }) => id));
    expect(body.customer_balances).toHaveLength(resale.length);
    for (const customer of resale) {
      const { amount, debt } = desk.sandbox.world.balanceOf(customer);
      expect(text).toContain(
        `{"customer_id":"${customer.id}","amount":${textOf(amount)},"debt_amount":${textOf(debt)},`,
      );
    }
  });

  it("leaves out referral customers, strangers and those who have left, without a word", async () => {
    const { present, all } = desk.sandbox.world.customers;
    const referral = present.find(({ relation }) => relation === "referral");
    const left = all.find(({ leftAt }) => leftAt !== null);
    const { status, body } = await ask([referral?.id ?? "", "0".repeat(32), left?.id ?? "", present[0]?.id ?? ""]);
    expect(status).toBe(200);
    expect(body.customer_balances.map((row: { customer_id: string }) => row.customer_id)).toEqual([present[0]?.id]);
  });

  it("takes a hundred customers and not one more", async () => {
    const many = Array.from({ length: 101 }, (_, at) => String(at).padStart(32, "0"));
    expect([(await ask(many.slice(1))).status, (await ask(many)).status, (await ask([])).status]).toEqual([
      200, 400, 400,
    ]);
  });
});

describe("ListPartnerBalances", () => {
  it("gives balance, credit and what may be allocated, each once", async () => {
    const { body } = await desk.call("GET", paths.partnerBalances);
    const [cash, credit, allocatable] = body.account_balances;
    expect([cash.account_type, credit.account_type, allocatable.account_type]).toEqual([1, 2, 8]);
    expect(credit.credit_amount).toBeGreaterThanOrEqual(credit.amount);
    expect(allocatable.designated_amount).toBeGreaterThan(0);
    expect(allocatable.designated_amount).toBeLessThan(allocatable.amount);
  });

  it("refuses to show a reseller that is not the partner's", async () => {
    const { status, body } = await desk.call("GET", `${paths.partnerBalances}?indirect_partner_id=somebody`);
    expect([status, body.error_code]).toEqual([400, "CBC.99000037"]);
  });
});
