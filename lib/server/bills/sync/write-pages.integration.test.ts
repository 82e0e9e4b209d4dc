import type { Sql } from "postgres";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openWriter } from "@/lib/db/client";
import { createTestDatabase } from "@/scripts/test/database";
import { randomFrom } from "@/scripts/test/random";
import { makePartition } from "./partition";
import { readRecord, type UnitKey } from "./record-line";
import { differences } from "./testing/differences";
import { type Page, prepareWriter, writePages } from "./write-pages";

let sql: Sql;
let drop: () => Promise<unknown>;
const cycles = ["2026-09", "2026-10"];

beforeAll(async () => {
  const made = await createTestDatabase(inject("databaseUrl"));
  sql = openWriter(made.url);
  drop = made.drop;
  await prepareWriter(sql);
  for (const cycle of cycles) await makePartition(sql, cycle);
}, 60_000);
afterAll(async () => {
  await sql.end();
  await drop();
});

const text = (random: () => number) => ["a\tb", "c\\d\n", "华北", "", 'q"'][Math.floor(random() * 5)] ?? "";

/** A raw record as Huawei may write it; some break the schema. */
function rawRecord(random: () => number) {
  const amount = () =>
    random() < 0.3
      ? "0.00000000"
      : `${random() < 0.2 ? "-" : ""}${Math.floor(random() * 9e5)}.${String(Math.floor(random() * 1e8)).padStart(8, "0")}`;
  const day = 1 + Math.floor(random() * 27);
  return {
    association_type: random() < 0.3 ? "1" : "2",
    service_type_code: `service-${Math.floor(random() * 3)}`,
    region_code: `region-${Math.floor(random() * 2)}`,
    charging_mode: [1, 3, 10, 11][Math.floor(random() * 4)],
    bill_detail_type: [1, 4, 5, 999][Math.floor(random() * 4)],
    consume_time: `2026-09-${String(day).padStart(2, "0")}T15:00:00Z|2026-09-${String(day).padStart(2, "0")}T16:00:00Z`,
    resource_id: text(random),
    resource_name: text(random),
    resource_tag: text(random),
    payment_amount: random() < 0.05 ? "twelve" : random() < 0.05 ? null : amount(),
    official_amount: amount(),
    cash_amount: amount(),
    debt_amount: amount(),
  };
}

function pageOf(
  unit: UnitKey,
  offset: number,
  size: number,
  isLast: boolean,
  isRefresh: boolean,
  random: () => number,
): Page {
  const reads = Array.from({ length: size }, (_, at) => readRecord(rawRecord(random), offset + at, unit));
  return {
    unit,
    isRefresh,
    offset,
    next: offset + size,
    total: offset + size + (isLast ? 0 : 1),
    lines: reads.flatMap((read) => ("line" in read ? [read.line] : [])),
    broken: reads.flatMap((read) => ("broken" in read ? [read.broken] : [])),
    names: [],
  };
}

describe("writing pages", () => {
  it.each([1, 2, 3, 4])(
    "keeps every sum equal to the records after any pages, repeats of a month and breaks (seed %i)",
    { timeout: 60_000 },
    async (seed) => {
      const random = randomFrom(seed);
      const account = `account-${seed}`;
      const units = cycles.flatMap((cycle) => ["c1", "c2", "c3"].map((customerId) => ({ account, cycle, customerId })));
      const state = new Map(units.map((unit) => [unit, { next: 0, isWhole: false }]));
      for (const { cycle, customerId } of units)
        await sql`insert into bill_unit (account, cycle, customer_id, state, next, rows, aside) values (${account}, ${cycle}, ${customerId}, 'waiting', 0, 0, 0)`;
      for (let step = 0; step < 30; step += 1) {
        const cycle = cycles[Math.floor(random() * 2)];
        const chosen = units.filter((unit) => unit.cycle === cycle && random() < 0.6);
        const moves = chosen.map((unit) => {
          const now = state.get(unit) ?? { next: 0, isWhole: false };
          const isLast = random() < 0.4;
          const page = pageOf(unit, now.next, Math.floor(random() * 12), isLast, now.isWhole, random);
          return { unit, page, after: { next: isLast ? 0 : page.next, isWhole: now.isWhole || isLast } };
        });
        // A process that dies in the middle of a write leaves nothing of it behind.
        const [first] = moves;
        const isBroken = first !== undefined && random() < 0.2;
        const pages = moves.map(({ page }) => page);
        if (isBroken)
          await expect(
            writePages(sql, [...pages, { ...first.page, names: [{ kind: "service", code: "x", name: "\0" }] }]),
          ).rejects.toThrow();
        else {
          await writePages(sql, pages);
          for (const { unit, after } of moves) state.set(unit, after);
        }
        expect(await differences(sql), `step ${step}`).toEqual([]);
      }
      const [kept] = await sql`select count(*)::int as rows from bill_row where account = ${account}`;
      expect(kept?.rows).toBeGreaterThan(50);
    },
  );

  it("keeps what Huawei wrote to the last sign, and sets aside what breaks the schema", async () => {
    const unit = { account: "signs", cycle: "2026-10", customerId: "c" };
    const raw = {
      ...rawRecord(randomFrom(9)),
      payment_amount: "12.34567890",
      resource_name: "a\tb\\\n\r\0c",
      product_name: '云"主机',
      new_field: { deep: 1 },
    };
    const broken = { ...raw, payment_amount: "1,5" };
    await sql`insert into bill_unit (account, cycle, customer_id, state, next, rows, aside) values ('signs', '2026-10', 'c', 'waiting', 0, 0, 0)`;
    const reads = [raw, broken, "no record", { ...raw, consume_time: "yesterday" }].map((one, at) =>
      readRecord(one, at, unit),
    );
    const page = {
      unit,
      isRefresh: false,
      offset: 0,
      next: 4,
      total: 4,
      names: [{ kind: "region" as const, code: "r", name: "区" }],
    };
    await writePages(sql, [
      {
        ...page,
        lines: reads.flatMap((read) => ("line" in read ? [read.line] : [])),
        broken: reads.flatMap((read) => ("broken" in read ? [read.broken] : [])),
      },
    ]);
    const [row] = await sql`select * from bill_row where account = 'signs'`;
    expect(row).toMatchObject({ due: "12.34567890", resource_name: "a\tb\\\n\rc", place: 0 });
    expect(row?.more).toMatchObject({ product_name: '云"主机', new_field: '{"deep":1}' });
    const aside = await sql`select place, raw, fields from bill_row_aside where account = 'signs' order by place`;
    expect(aside.map(({ place, fields }) => [place, fields])).toEqual([
      [1, "payment_amount"],
      [2, "record"],
      [3, "consume_time"],
    ]);
    expect(JSON.parse(aside[0]?.raw)).toMatchObject({ payment_amount: "1,5" });
    const [checkpoint] = await sql`select state, next, rows, aside from bill_unit where account = 'signs'`;
    expect(checkpoint).toEqual({ state: "whole", next: 4, rows: 4, aside: 3 });
  });
});
