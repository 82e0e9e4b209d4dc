import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { paths, type Started, startSandbox, testNow } from "../testing/start";
import { fenOf } from "../world/money";

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

type Row = Record<string, string>;
const customer = (at: number) => desk.sandbox.world.customers.present[at] ?? expect.fail();
const allocate = (customer_id: string, amount: unknown, more: object = {}) =>
  desk.call("POST", paths.allocate, { customer_id, amount, ...more });
const reclaim = (customer_id: string, amount: unknown, more: object = {}) =>
  desk.call("POST", paths.reclaim, { customer_id, amount, ...more });
const cash = () => desk.sandbox.world.purse.accountsOf(null).map(({ amount }) => amount);
const balance = (at: number) => desk.sandbox.world.balanceOf(customer(at)).amount;
const records = async (query = ""): Promise<Row[]> =>
  (await desk.call("GET", `${paths.adjustments}?limit=100&operation_time_begin=2026-11-23T08:59:59Z${query}`)).body
    .records;

describe("UpdateCustomerAccountAmount", () => {
  it("moves the amount from what the partner may allocate to the customer, to the cent", async () => {
    const [before, held] = [cash(), balance(0)];
    const { status, body } = await allocate(customer(0).id, 1234.56);
    expect([status, Object.keys(body)]).toEqual([200, ["transfer_id"]]);
    expect(body.transfer_id).toMatch(/^AD20\d{12}[A-Z0-9]{6}$/);
    expect(balance(0)).toBe(held + 123_456n);
    // Cash and what may be allocated are one money; credit is another.
    expect(cash()).toEqual([(before[0] ?? 0n) - 123_456n, before[1], (before[2] ?? 0n) - 123_456n]);
  });

  it("gives all that is not earmarked, and not a cent more", async () => {
    const left = desk.sandbox.world.purse.allocatableOf(null);
    const text = (fen: bigint) => `${fen / 100n}.${String(fen % 100n).padStart(2, "0")}`;
    const over = await allocate(customer(0).id, text(left + 1n));
    expect([over.status, over.body.error_code]).toEqual([400, "CBC.5003"]);
    expect((await allocate(customer(0).id, text(left))).status).toBe(200);
    expect(desk.sandbox.world.purse.allocatableOf(null)).toBe(0n);
    expect((await allocate(customer(0).id, "0.01")).body.error_code).toBe("CBC.5003");
  });

  it.each([
    ["a referral customer", 3, "CBC.5021"],
    ["a frozen customer", 7, "CBC.99000000"],
  ])("refuses %s and moves nothing", async (_, at, code) => {
    const before = cash();
    const { status, body } = await allocate(customer(at).id, 1);
    expect([status, body.error_code]).toEqual([400, code]);
    expect(cash()).toEqual(before);
    expect(desk.sandbox.journal.list()).toEqual([]);
  });

  it("refuses strangers, those who left, and resellers of somebody else", async () => {
    const left = desk.sandbox.world.customers.all.find(({ leftAt }) => leftAt !== null);
    for (const id of ["0".repeat(32), left?.id ?? ""])
      expect((await allocate(id, 1)).body.error_code).toBe("CBC.99000035");
    const foreign = await allocate(customer(0).id, 1, { indirect_partner_id: "somebody" });
    expect([foreign.status, foreign.body.error_code]).toEqual([400, "CBC.99000037"]);
  });

  it.each([["0"], ["-1"], ["1e3"], ["1.234"], ["40,00"], ["４０"], [0]])("refuses the amount %j", async (amount) => {
    const { status, body } = await allocate(customer(0).id, amount);
    expect([status, body.error_code]).toEqual([400, "CBC.0100"]);
    expect(desk.sandbox.journal.list()).toEqual([]);
  });

  it("pays twice when it is asked twice: there is no key", async () => {
    const held = balance(0);
    const ids = [
      (await allocate(customer(0).id, 5)).body.transfer_id,
      (await allocate(customer(0).id, 5)).body.transfer_id,
    ];
    expect(new Set(ids).size).toBe(2);
    expect(balance(0)).toBe(held + 1000n);
  });

  it.each(["drop-after", "truncate"])(
    "is applied when its answer is lost (%s), and not by what comes before",
    async (kind) => {
      await desk.control("POST", "faults", { kind: "drop-before", customer: customer(1).id, count: 1 });
      await desk.control("POST", "faults", { kind, operation: "accounts.allocate", count: 1 });
      const held = [balance(0), balance(1)];
      await allocate(customer(1).id, 5).catch(() => null);
      await allocate(customer(0).id, 5).catch(() => null);
      expect([balance(0), balance(1)]).toEqual([(held[0] ?? 0n) + 500n, held[1]]);
      expect((await records()).map(({ customer_id }) => customer_id)).toEqual([customer(0).id]);
    },
  );

  it("has a ceiling of its own", async () => {
    await desk.control("POST", "limit", { perSecond: 1, operation: "UpdateCustomerAccountAmount" });
    const answers = [await allocate(customer(0).id, 1), await allocate(customer(0).id, 1)];
    expect(answers.map(({ status }) => status)).toEqual([200, 429]);
    expect((await reclaim(customer(0).id, 1)).status).toBe(200);
  });
});

describe("ReclaimToPartnerAccount", () => {
  it("takes back what is there and not a cent more", async () => {
    const [before, held] = [cash()[0] ?? 0n, balance(0)];
    const text = `${held / 100n}.${String(held % 100n).padStart(2, "0")}`;
    const over = await reclaim(customer(0).id, `${held / 100n + 1n}`);
    expect([over.status, over.body.error_code]).toEqual([400, "CBC.5003"]);
    const { body } = await reclaim(customer(0).id, text);
    expect(body.trans_id).toMatch(/^RE20/);
    expect([balance(0), cash()[0]]).toEqual([0n, before + held]);
  });

  it("takes money back from a frozen customer, but not from a referral one", async () => {
    expect(balance(7)).toBeGreaterThan(0n);
    expect((await reclaim(customer(7).id, "0.01")).status).toBe(200);
    expect((await reclaim(customer(3).id, 1)).body.error_code).toBe("CBC.5021");
  });
});

describe("ListPartnerAdjustRecords", () => {
  it("shows each transfer with type, amount as text, time and an id", async () => {
    await allocate(customer(0).id, "12.30");
    const { body } = await reclaim(customer(0).id, 2);
    const rows = await records();
    expect(rows).toEqual([
      expect.objectContaining({
        customer_id: customer(0).id,
        customer_name: customer(0).name,
        operation_type: "SOURCE_OPERATION_BEADJUST",
        amount: "12.30",
        operation_time: "2026-11-23T09:00:00Z",
        currency: "CNY",
        measure_id: 1,
      }),
      expect.objectContaining({
        operation_type: "SOURCE_OPERATION_BERETRIEVE",
        amount: "2.00",
        trans_id: body.trans_id,
      }),
    ]);
    expect(await records(`&trans_id=${body.trans_id}`)).toEqual([rows[1]]);
    expect(await records("&operation_type=SOURCE_OPERATION_BEADJUST")).toEqual([rows[0]]);
    expect(await records(`&customer_id=${customer(1).id}`)).toEqual([]);
  });

  it("calls an allocation by another id than its answer did, until it is told to call it the same", async () => {
    const { body } = await allocate(customer(0).id, 1);
    expect((await records())[0]?.trans_id).not.toBe(body.transfer_id);
    await desk.control("POST", "transfer-id", { same: true });
    expect((await records())[0]?.trans_id).toBe(body.transfer_id);
  });

  it("shows a transfer only when the lag is over, while the balance moves at once", async () => {
    await desk.control("POST", "record-lag", { ms: 120_000 });
    const held = balance(0);
    await allocate(customer(0).id, 1);
    expect(balance(0)).toBe(held + 100n);
    desk.sandbox.clock.freeze(testNow + 119_000);
    expect(await records()).toEqual([]);
    const changes = async () =>
      (await desk.call("GET", `${paths.changes}?balance_type=BALANCE_TYPE_DEBIT&trade_time_begin=2026-11-23`)).body
        .total_count;
    expect(await changes()).toBe(0);
    desk.sandbox.clock.freeze(testNow + 120_000);
    expect(await records()).toHaveLength(1);
    expect(await changes()).toBe(1);
  });

  it("knows the past, returns on disassociation among it, and finds nothing for foreign and referral customers", async () => {
    const past = async (query: string) => (await desk.call("GET", `${paths.adjustments}?limit=100&${query}`)).body;
    expect((await past("operation_type=SOURCE_OPERATION_BEADJUST")).total_count).toBeGreaterThan(20);
    expect((await past("operation_type=SOURCE_OPERATION_BEUNBIND")).total_count).toBeGreaterThan(0);
    for (const id of [customer(3).id, "f".repeat(32)])
      expect(await past(`customer_id=${id}`)).toEqual({ total_count: 0, records: [] });
  });
});

describe("income and expenses", () => {
  /** Every balance is the one before it, moved by the amount between them. */
  const isChain = (rows: readonly Row[], isIncome: (row: Row) => boolean) =>
    rows.slice(1).every((row, at) => {
      const before = fenOf(rows[at]?.balance_after_change ?? "") ?? 0n;
      const amount = fenOf(row.change_amount ?? "") ?? 0n;
      return before + (isIncome(row) ? amount : -amount) === fenOf(row.balance_after_change ?? "");
    });
  const page = async (path: string, key = desk.key) => {
    const { body, status } = await desk.call("GET", `${path}?limit=100&balance_type=BALANCE_TYPE_DEBIT`, undefined, {
      key,
    });
    expect(status).toBe(200);
    return body;
  };

  it("of the partner are one chain that ends in its balance", async () => {
    await allocate(customer(0).id, "7.77");
    await reclaim(customer(0).id, "0.50");
    const all: Row[] = [];
    for (let offset = 0; ; offset += 100) {
      const { body } = await desk.call(
        "GET",
        `${paths.changes}?limit=100&offset=${offset}&balance_type=BALANCE_TYPE_DEBIT`,
      );
      all.push(...body.records);
      if (body.records.length < 100) break;
    }
    expect(all.length).toBeGreaterThan(30);
    expect(isChain(all, ({ type }) => type === "1")).toBe(true);
    expect(fenOf(all.at(-1)?.balance_after_change ?? "")).toBe(cash()[0]);
    expect(all.at(-2)).toMatchObject({ type: "2", customer_id: customer(0).id, account_name: customer(0).accountName });
    expect(all.some(({ trade_detail_type }) => trade_detail_type === "SOURCE_OPERAIION_RECHARGE")).toBe(true);
  });

  it("of a customer are one chain that ends in its balance, for the customer alone", async () => {
    await allocate(customer(0).id, "7.77");
    const { records: rows } = await page(paths.ownChanges, desk.customerKeys[0]);
    expect(isChain(rows, (row) => row.revenue_expense_type === "REVENUE")).toBe(true);
    expect(fenOf(rows.at(-1).balance_after_change)).toBe(balance(0));
    const own = await desk.call("GET", paths.ownBalances, undefined, { key: desk.customerKeys[0] ?? desk.key });
    expect(own.text).toContain(`"amount":${rows.at(-1).balance_after_change},`);
    expect((await desk.call("GET", paths.ownBalances)).body.error_code).toBe("CBC.0151");
  });

  it("are cut by Beijing days, and nothing moves on credit", async () => {
    // 16:30 UTC is the next day in Beijing.
    desk.sandbox.clock.freeze(Date.parse("2026-11-23T16:30:00Z"));
    await allocate(customer(0).id, 1);
    const on = async (day: string, type = "BALANCE_TYPE_DEBIT") =>
      (await desk.call("GET", `${paths.changes}?balance_type=${type}&trade_time_begin=${day}&trade_time_end=${day}`))
        .body.total_count;
    expect([await on("2026-11-23"), await on("2026-11-24"), await on("2026-11-24", "BALANCE_TYPE_CREDIT")]).toEqual([
      0, 1, 0,
    ]);
    const wide = await desk.call("GET", `${paths.changes}?balance_type=BALANCE_TYPE_DEBIT&trade_time_begin=2024-01-01`);
    expect([wide.status, wide.body.error_code]).toEqual([400, "CBC.0100"]);
  });
});

it("no sequence of transfers makes or loses a cent", async () => {
  const sum = () =>
    desk.sandbox.world.customers.present.reduce(
      (total, one) => total + desk.sandbox.world.balanceOf(one).amount,
      cash()[0] ?? 0n,
    );
  const before = sum();
  for (let at = 0; at < 60; at += 1) {
    const move = at % 3 === 0 ? reclaim : allocate;
    await move(customer((at * 7) % 40).id, `${(at * 13) % 977}.${String(at).padStart(2, "0")}`);
  }
  expect(desk.sandbox.journal.list().length).toBeGreaterThan(20);
  expect(sum()).toBe(before);
});
