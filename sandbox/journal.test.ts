import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { StartMistake } from "./options";
import { createSandbox } from "./sandbox";
import { paths, startSandbox } from "./testing/start";
import { traderOf } from "./testing/trade";

let folder: string;
let stateFile: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sandbox-state-"));
  stateFile = join(folder, "state.jsonl");
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs a sandbox over the state file for as long as `use` takes. */
async function during<T>(use: (desk: Awaited<ReturnType<typeof startSandbox>>) => Promise<T>, seed = "1") {
  const desk = await startSandbox({ stateFile, seed });
  try {
    return await use(desk);
  } finally {
    await desk.stop();
  }
}

const issue = async (desk: Awaited<ReturnType<typeof startSandbox>>) => {
  const quotas = await desk.call("POST", paths.quotas, {});
  const customer_ids = desk.sandbox.world.customers.present.slice(0, 4).map(({ id }) => id);
  return desk.call("POST", paths.coupons, {
    quota_id: quotas.body.quotas[0].quota_id,
    customer_ids,
    face_value: "12.34",
    memo: "kept",
  });
};
const look = async (desk: Awaited<ReturnType<typeof startSandbox>>) =>
  (
    await Promise.all([
      desk.call("POST", paths.quotas, {}),
      desk.call("GET", paths.coupons),
      desk.call("GET", paths.records),
      desk.control("GET", "journal"),
    ])
  ).map(({ text }) => text);

describe("the state file", () => {
  it("brings quotas, coupons, records and journal back after a restart, byte for byte", async () => {
    const before = await during(async (desk) => {
      expect((await issue(desk)).body.coupon_infos).toHaveLength(3);
      return look(desk);
    });
    expect(await during(look)).toEqual(before);
  });

  it("brings every other kind of write back too", async () => {
    const all = async (desk: Awaited<ReturnType<typeof startSandbox>>) => {
      const [reseller] = desk.sandbox.world.resellers.list;
      const query = `?indirect_partner_id=${reseller?.id}`;
      const answers = [paths.childQuotas, paths.quotaRecords, paths.adjustments, `${paths.partnerBalances}${query}`];
      const texts = await Promise.all(answers.map((path) => desk.call("GET", path)));
      const statement = `${paths.changes}?limit=100&balance_type=BALANCE_TYPE_DEBIT&trade_time_begin=2026-11-01`;
      const rest = [await desk.call("GET", statement), await desk.call("GET", paths.partnerBalances)];
      return [...(await look(desk)), ...[...texts, ...rest].map(({ text }) => text)];
    };
    const distributor = { stateFile, partner: "distributor" as const };
    const first = await startSandbox(distributor);
    const { resellers, customers, coupons } = first.sandbox.world;
    const indirect_partner_id = resellers.list[0]?.id ?? "";
    const quotas = coupons.quotas.filter(({ owner, status }) => owner !== null && status === 0);
    const parent = coupons.quotas[0]?.id;
    const usable = coupons.coupons.find(({ status, expireAt }) => status === 2 && expireAt > first.sandbox.clock.now());
    const customer_id = customers.present[0]?.id;
    const theirs = resellers.list[0]?.customers[0]?.id;
    const writes: [path: string, body: object][] = [
      [paths.allocate, { customer_id, amount: "3.21" }],
      [paths.reclaim, { customer_id, amount: "1.11" }],
      [paths.allocate, { customer_id: theirs, amount: "2.00", indirect_partner_id }],
      [paths.resellerAllocate, { indirect_partner_id, amount: "5.55" }],
      [paths.resellerReclaim, { indirect_partner_id, amount: "4.44" }],
      [paths.issueQuota, { quota_id: parent, indirect_partner_ids: [indirect_partner_id], quota_amount: "7.00" }],
      [paths.reclaimQuotas, { quota_ids: [quotas[0]?.id], remark: "kept" }],
      [paths.reclaimCoupon, { coupon_id: usable?.id }],
    ];
    for (const [path, body] of writes) expect((await first.call("POST", path, body)).status, path).toBeLessThan(300);
    const before = await all(first);
    await first.stop();
    const second = await startSandbox(distributor);
    expect(await all(second)).toEqual(before);
    expect(JSON.parse(before[3] ?? "[]")).toHaveLength(writes.length);
    await second.stop();
    await expect(startSandbox({ stateFile })).rejects.toThrow(/belongs to --partner distributor/);
  });

  it("brings back what a customer did with orders and resources", async () => {
    const base = "/v2/orders/subscriptions/resources";
    type Desk = Awaited<ReturnType<typeof startSandbox>>;
    const ask = (desk: Desk, method: string, path: string, body?: object) =>
      desk.call(method, path, body, { key: traderOf(desk).key });
    const all = async (desk: Desk) => {
      const statement = `${paths.ownChanges}?limit=100&balance_type=BALANCE_TYPE_DEBIT`;
      const answers = await Promise.all([
        ask(desk, "GET", `${paths.orders}?limit=100`),
        ask(desk, "POST", "/v2/orders/suscriptions/resources/query", { limit: 100 }),
        ask(desk, "GET", paths.ownBalances),
        ask(desk, "GET", statement),
        ask(desk, "GET", `${paths.held}?limit=100`),
        ask(desk, "GET", `${paths.cards}?status=1`),
        desk.call("POST", "/v2/partners/sub-customers/on-demand-resources/query", {
          ...{ customer_id: traderOf(desk).customer.id, limit: 100 },
        }),
        desk.control("GET", "journal"),
      ]);
      return answers.map(({ text }) => text);
    };
    const before = await during(async (desk) => {
      const { main, customer } = traderOf(desk);
      const free = () => main(({ changed, dice }) => changed.at === undefined && dice % 9 !== 4).id;
      const renewed = await ask(desk, "POST", `${base}/renew`, {
        resource_ids: [free()],
        period_type: 2,
        period_num: 1,
      });
      const card = desk.sandbox.world.cards.of(customer)[0]?.id;
      const writes: [method: string, path: string, body?: object][] = [
        [
          ...["POST", "/v3/orders/customer-orders/pay"],
          {
            ...{ order_id: renewed.body.order_ids[0], use_coupon: "YES", use_discount: "NO" },
            coupon_infos: [{ id: card, type: 303 }],
          },
        ] as [string, string, object],
        ["POST", `${base}/renew/config`, { config_name: "EXPIRE_DATE", config_value: "-1" }],
        ["POST", `${base}/autorenew/${free()}`, {}],
        ["POST", `${base}/unsubscribe`, { resource_ids: [free()], unsubscribe_type: 1 }],
      ];
      for (const [method, path, body] of writes)
        expect((await ask(desk, method, path, body)).status, path).toBeLessThan(300);
      await ask(desk, "POST", `${base}/renew`, { resource_ids: [free()], period_type: 3, period_num: 1 });
      return all(desk);
    });
    expect(await during(all)).toEqual(before);
    expect(JSON.parse(before.at(-1) ?? "[]")).toHaveLength(6);
  });

  it("goes on with new coupon ids after a restart", async () => {
    const ids = new Set<string>();
    for (let run = 0; run < 3; run += 1)
      for (const info of (await during(issue)).body.coupon_infos) ids.add(info.coupon_id);
    expect(ids.size).toBe(9);
  });

  it("survives a last line that was cut short", async () => {
    const before = await during(async (desk) => {
      await issue(desk);
      return look(desk);
    });
    appendFileSync(stateFile, '{"time":"2026-11-23T09:0');
    expect(await during(look)).toEqual(before);
    await during(issue);
    expect(
      readFileSync(stateFile, "utf8")
        .trim()
        .split("\n")
        .every((line) => JSON.parse(line)),
    ).toBe(true);
  });

  it("keeps the month that its world began in", async () => {
    await during(issue);
    const later = createSandbox(
      {
        port: 0,
        host: "",
        customers: 40,
        seed: "1",
        stateFile,
        shapes: "documented",
        site: "cn",
        partner: "solution",
        usage: "daily",
        resellers: 6,
      },
      () => Date.parse("2027-02-10T00:00:00Z"),
    );
    const now = await startSandbox();
    await now.stop();
    expect(later.world.customers.present.map((customer) => customer.associatedAt)).toEqual(
      now.sandbox.world.customers.present.map((customer) => customer.associatedAt),
    );
  });

  it("is emptied by a reset", async () => {
    const fresh = await during(look);
    await during(async (desk) => {
      await issue(desk);
      await desk.control("POST", "reset");
    });
    expect(await during(look)).toEqual(fresh);
  });

  it("of another seed is refused with a sentence that names it", async () => {
    await during(issue);
    await expect(during(look, "2")).rejects.toThrow(/state\.jsonl belongs to seed 1 of site cn/);
  });

  it("that is no state file, or cannot be written, is refused with a sentence", async () => {
    writeFileSync(stateFile, "hello\n");
    await expect(during(look)).rejects.toThrow(StartMistake);
    stateFile = join(folder, "no", "such", "folder", "state.jsonl");
    await expect(during(look)).rejects.toThrow(/cannot be read or written/);
  });
});
