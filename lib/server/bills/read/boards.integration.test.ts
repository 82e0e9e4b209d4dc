import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, inject, it, vi } from "vitest";
import { billTenders } from "@/lib/desk/bill-answers";
import { compareAmounts, sumAmounts } from "@/lib/money";
import { database } from "@/lib/server/database";
import { createTestDatabase } from "@/scripts/test/database";
import { differences } from "../sync/testing/differences";
import { fillBills } from "../testing/fill";
import { readBillBoard } from "./board";
import { readBillHistory } from "./history";
import { listBillRows } from "./rows";
import { type RawFilter, rawWhere } from "./testing/raw";

vi.mock("../../desk/service-names", () => ({ serviceNames: async () => new Map() }));

const account = "partner";
const cycles = ["2026-08", "2026-09", "2026-10"];
let drop: () => Promise<unknown>;
let large = "";

beforeAll(async () => {
  const made = await createTestDatabase(inject("databaseUrl"));
  vi.stubEnv("DATABASE_URL", made.url);
  vi.stubEnv("AUTH_SECRET", "s".repeat(32));
  drop = made.drop;
  const { sql } = database();
  await fillBills(sql, { account, rows: 24_000, customers: 120, cycles });
  await fillBills(sql, { account: "another", rows: 900, customers: 9, cycles });
  const [first] = await sql<{ customer_id: string }[]>`
    select customer_id from bill_row where account = ${account} group by 1 order by count(*) desc limit 1`;
  large = first?.customer_id ?? "";
}, 120_000);
afterAll(async () => {
  await database().sql.end();
  await drop();
});

/** Equal as amounts, however many zeros stand at the end. */
const same = (one: string | null | undefined, other: string | null | undefined) =>
  expect(compareAmounts(one ?? "0", other ?? "0"), `${one} is not ${other}`).toBe(0);

const filters: RawFilter[] = [
  {},
  { association: "1" },
  { association: "all" },
  { service: "hws.service.type.ec2" },
  { region: "cn-north-4" },
  { chargeMode: "3" },
  { billType: "4" },
  { service: "hws.service.type.ebs", region: "cn-east-3", chargeMode: "3", billType: "5" },
];

interface Told {
  due: string | null;
  refunds: string | null;
  debt: string | null;
  written_off: string | null;
  records: number;
}

/** The same questions straight over the records. */
async function raw(filter: RawFilter, of = ["2026-10"]) {
  const { sql } = database();
  const where = rawWhere(sql, account, of, filter);
  const [month] = await sql<Told[]>`
    select sum(due)::text as due, sum(due) filter (where bill_type in ('4', '20', '24'))::text as refunds,
      sum(debt)::text as debt, sum(written_off)::text as written_off, count(*)::int as records from bill_row where ${where}`;
  const by = async (column: string) =>
    new Map(
      (
        await sql<{ key: string; due: string }[]>`
          select ${sql(column)}::text as key, sum(due)::text as due from bill_row where ${where} group by 1`
      ).map(({ key, due }) => [key, due]),
    );
  return { month, by };
}

describe("the store filled for tests", () => {
  it("keeps sums beside the records that say the same to the last digit, and tenders that add up to what was due", async () => {
    const { sql } = database();
    expect(await differences(sql)).toEqual([]);
    const [counted] = await sql`select count(*)::int as rows, count(*) filter
      (where due <> cash + credit + coupon + cash_coupon + card + debt + written_off)::int as odd from bill_row where account = ${account}`;
    expect(counted).toEqual({ rows: 24_000, odd: 0 });
  });
});

describe("a month at a glance", () => {
  it.each(filters)("comes to what its records come to, narrowed to %j", async (filter) => {
    const board = await readBillBoard({ cycle: "2026-10", ...filter } as never, account, "en");
    const { month, by } = await raw(filter);
    expect(board.source).toBe("records");
    expect(board.rows).toBe(month?.records);
    expect(month?.records).toBeGreaterThan(0);
    same(board.now.due, month?.due);
    same(board.now.refunds, month?.refunds);
    same(board.now.debt, month?.debt);
    same(board.now.writtenOff, month?.written_off);
    const before = await raw(filter, ["2026-09"]);
    same(board.before?.due, before.month?.due);
    for (const [parts, column] of [
      [board.services, "service"],
      [board.regions, "region"],
      [board.chargeModes, "charge_mode"],
      [board.customers, "customer_id"],
    ] as const) {
      const told = await by(column);
      expect(parts.length).toBe(Math.min(column === "customer_id" ? 10 : 8, told.size));
      for (const { key, amount } of parts) same(amount, told.get(key));
    }
    const days = await by("day");
    for (const [at, day] of (board.days?.days ?? []).entries()) same(board.days?.amounts[at], days.get(day) ?? "0");
    expect(board.days?.days).toHaveLength(31);
  });

  it("names every tender with what it paid", async () => {
    const board = await readBillBoard({ cycle: "2026-10" }, account, "zh");
    const [told] = await database().sql<Record<string, string>[]>`
      select sum(cash)::text as cash, sum(credit)::text as credit, sum(coupon)::text as coupon,
        sum(cash_coupon)::text as "cashCoupon", sum(card)::text as card, sum(debt)::text as debt
      from bill_row where ${rawWhere(database().sql, account, ["2026-10"])}`;
    expect(board.payments.map(({ key }) => key).sort()).toEqual([...billTenders].sort());
    for (const { key, amount } of board.payments) same(amount, told?.[key]);
    same(sumAmounts([...board.payments.map(({ amount }) => amount), board.now.writtenOff]), board.now.due);
  });

  it("of one customer shows that customer's regions and days", async () => {
    const filter = { customerId: large };
    const board = await readBillBoard({ cycle: "2026-10", ...filter }, account, "zh");
    const { month, by } = await raw(filter);
    same(board.now.due, month?.due);
    const [regions, days] = [await by("region"), await by("day")];
    for (const { key, amount } of board.regions) same(amount, regions.get(key));
    expect(board.regions).toHaveLength(Math.min(8, regions.size));
    for (const [at, day] of (board.days?.days ?? []).entries()) same(board.days?.amounts[at], days.get(day) ?? "0");
    expect(board.customers).toEqual([]);
  });

  it("lists the customers that moved farthest from the month before", async () => {
    const { movers } = await readBillBoard({ cycle: "2026-10" }, account, "zh");
    const moved = await database().sql<{ customer_id: string }[]>`
      select customer_id from bill_row where ${rawWhere(database().sql, account, ["2026-09", "2026-10"])}
      group by 1 order by abs(sum(case cycle when '2026-10' then due else -due end)) desc, 1 limit 10`;
    expect(movers.map(({ key }) => key)).toEqual(moved.map((row) => row.customer_id));
  });

  it("that nobody read is not there, whatever other accounts have", async () => {
    const board = await readBillBoard({ cycle: "2026-07" }, account, "zh");
    expect([board.asOf, board.rows]).toEqual([null, null]);
    const other = await readBillBoard({ cycle: "2026-10" }, "another", "zh");
    expect(other.rows).toBeLessThan(900);
  });
});

describe("months by their parts", () => {
  it.each(["service", "region", "chargeMode"] as const)("add up to what their records come to, by %s", async (by) => {
    for (const filter of [{}, { customerId: large }, { association: "all" as const, chargeMode: "3" }]) {
      const history = await readBillHistory({ until: "2026-10", months: 4, by, most: 3, ...filter }, account, "zh");
      expect(history.cycles).toEqual(["2026-07", ...cycles]);
      expect(history.totals[0]).toBeNull();
      for (const [at, cycle] of history.cycles.entries()) {
        if (at === 0) continue;
        const { month } = await raw(filter, [cycle]);
        same(history.totals[at], month?.due);
        same(sumAmounts(history.series.map(({ amounts }) => amounts[at] ?? "0")), month?.due);
      }
    }
  });
});

describe("under other clocks", () => {
  const zones = ["UTC", "Asia/Shanghai", "America/Sao_Paulo"];
  /** Everything a store tells that was filled and read on a machine and a server with one clock. */
  async function toldUnder(zone: string) {
    const { sql } = database();
    const [{ name } = { name: "" }] = await sql<{ name: string }[]>`select current_database() as name`;
    await sql.unsafe(`alter database "${name}" set timezone = '${zone}'`);
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name} and pid <> pg_backend_pid()`;
    // The pool notices a little later that its connections are gone, and opens new ones under the new clock.
    await pause(300);
    await sql.unsafe(`set timezone = '${zone}'`);
    vi.stubEnv("TZ", zone);
    const of = `under ${zone}`;
    await fillBills(sql, { account: of, rows: 3_000, customers: 20, cycles, until: new Date("2026-10-20T16:00:00Z") });
    await sql`update bill_cycle set as_of = '2026-10-20T16:30:00Z' where account = ${of}`;
    const [{ zone: used } = { zone: "" }] = await sql<{ zone: string }[]>`select current_setting('timezone') as zone`;
    const page = await listBillRows({ from: "2026-08", until: "2026-10", day: "2026-10-01", limit: 200 }, of, "zh");
    return {
      used,
      offset: new Date("2026-01-01T00:00:00Z").getTimezoneOffset(),
      board: await readBillBoard({ cycle: "2026-10" }, of, "zh"),
      history: await readBillHistory({ until: "2026-10", months: 3, by: "service" }, of, "zh"),
      rows: page.rows.map(({ id, time, usedFrom, due }) => [id, time, usedFrom, due]),
    };
  }

  it("comes to the same months, days and records", async () => {
    const told = [];
    for (const zone of zones) told.push(await toldUnder(zone));
    vi.stubEnv("TZ", "UTC");
    expect(told.map(({ used }) => used)).toEqual(zones);
    expect(told.map(({ offset }) => offset)).toEqual([0, -480, 180]);
    const [first, ...others] = told.map(({ board, history, rows }) => ({ board, history, rows }));
    expect(first?.rows.length).toBeGreaterThan(10);
    expect(first?.board.days?.through).toBe("2026-10-19");
    expect(Number(first?.board.days?.projected)).toBeGreaterThan(Number(first?.board.now.due));
    for (const other of others) expect(other).toEqual(first);
  });
});

describe("a month that is known by its sums alone", () => {
  it("is told by them until its records are there, and stands beside months of records", async () => {
    const { sql } = database();
    await sql`insert into bill_month (account, cycle, charge_mode, currency, row_count, as_of)
      select ${account}, '2026-07', mode, 'CNY', 1, now() from unnest(array['1', '3', '11']) mode`;
    await sql`insert into bill_sum (account, cycle, charge_mode, customer_id, service_code, service_name, bill_type, amount, paid_by)
      values (${account}, '2026-07', '3', ${large}, 'hws.service.type.ec2', '弹性云服务器', '0', 12.34, '[]')`;
    const board = await readBillBoard({ cycle: "2026-07" }, account, "zh");
    expect([board.source, board.now.due, board.services[0]?.label]).toEqual(["sums", "12.34", "弹性云服务器"]);
    const next = await readBillBoard({ cycle: "2026-08" }, account, "zh");
    expect([next.source, next.before?.due]).toEqual(["records", "12.34"]);
    // The sums cannot tell regions: the month is not there then, rather than nothing.
    const narrowed = await readBillBoard({ cycle: "2026-08", region: "cn-north-4" }, account, "zh");
    expect(narrowed.before).toBeNull();
    const history = await readBillHistory({ until: "2026-10", months: 4, by: "service" }, account, "zh");
    expect(history.totals[0]).toBe("12.34");
  });
});

describe("pages of records", () => {
  const names = async (query: object) =>
    (
      await database().sql<{ id: string }[]>`select customer_id || '-' || place || ' ' || cycle as id from bill_row
        where ${rawWhere(database().sql, account, cycles, query)}`
    ).map(({ id }) => id);

  it.each([
    ["-time", {}, 200],
    ["time", { service: "hws.service.type.obs" }, 37],
    ["-amount", { billType: "4", association: "all" }, 11],
    ["amount", { chargeMode: "10" }, 200],
  ] as const)("come to the whole without gaps or repeats, by %s narrowed to %j", async (order, filter, limit) => {
    const seen: string[] = [];
    const keys: string[] = [];
    let after: string | undefined;
    let total: number | null = null;
    do {
      const page = await listBillRows(
        { from: "2026-08", until: "2026-10", order, limit, ...filter, ...(after && { after }) },
        account,
        "zh",
      );
      if (!after) total = page.total?.rows ?? null;
      seen.push(...page.rows.map(({ id, cycle }) => `${id} ${cycle}`));
      keys.push(...page.rows.map(({ time, due }) => (order.endsWith("time") ? (time ?? "") : due)));
      after = page.next ?? undefined;
    } while (after);
    const all = await names(filter);
    expect(seen).toHaveLength(all.length);
    expect(new Set(seen)).toEqual(new Set(all));
    expect(total).toBe(all.length);
    const sorted = keys.toSorted((one, other) =>
      order.endsWith("time") ? Date.parse(one) - Date.parse(other) : compareAmounts(one, other),
    );
    expect(keys).toEqual(order.startsWith("-") ? sorted.toReversed().map(String) : sorted);
  });

  it("finds a resource and a trade by their whole id and a name by its beginning, and counts what it finds", async () => {
    const { sql } = database();
    const [one] = await sql`select resource_id, trade_id, resource_name from bill_row
      where ${rawWhere(sql, account, ["2026-09"], { customerId: large })} and trade_id like 'CS%' order by place limit 1`;
    for (const [column, words] of Object.entries(one ?? {})) {
      const page = await listBillRows({ from: "2026-08", until: "2026-10", words: String(words) }, account, "zh");
      const [told] = await sql`select count(*)::int as rows, sum(due)::text as due from bill_row
        where ${rawWhere(sql, account, cycles)} and ${sql(column)} = ${String(words)}`;
      expect(told?.rows).toBeGreaterThan(0);
      expect(page.total?.rows).toBe(told?.rows);
      same(page.total?.due, told?.due);
    }
    const broad = await listBillRows({ from: "2026-08", until: "2026-10", words: "e" }, account, "zh");
    expect([broad.rows.length > 0, broad.total]).toEqual([true, null]);
    const nothing = await listBillRows({ from: "2026-10", until: "2026-10", words: "100%_" }, account, "zh");
    expect([nothing.rows.length, nothing.total?.rows]).toEqual([0, 0]);
  });

  it("of a Beijing day hold that day and nothing else", async () => {
    const day = "2026-09-30";
    const page = await listBillRows({ from: "2026-08", until: "2026-10", day, limit: 200 }, account, "zh");
    const [told] = await database().sql`select count(*)::int as rows, sum(due)::text as due from bill_row
      where ${rawWhere(database().sql, account, cycles)} and day = ${day}`;
    expect(page.total?.rows).toBe(told?.rows);
    same(page.total?.due, told?.due);
    expect(page.rows.every(({ cycle }) => cycle === "2026-09")).toBe(true);
  });

  it("show what Huawei wrote beside the columns", async () => {
    const { rows } = await listBillRows({ from: "2026-10", until: "2026-10", chargeMode: "3" }, account, "zh");
    expect(rows[0]).toMatchObject({ spec: "s7.large.2.linux", usage: "1", associationType: "2", currency: "CNY" });
    expect(rows[0]?.usedFrom).toMatch(/Z$/);
  });

  it("refuse a place that no page wrote", async () => {
    const ask = (after: string) => listBillRows({ from: "2026-10", until: "2026-10", after }, account, "zh");
    await expect(ask("nonsense")).rejects.toThrow();
    await expect(ask(Buffer.from('["1.5","c",0,"2026-10"]').toString("base64url"))).rejects.toThrow();
  });
});
