import "server-only";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setTimeout as pause } from "node:timers/promises";
import type { Sql } from "postgres";
import { type BrokenRecord, copyText, type RecordLine, recordColumns, type UnitKey } from "./record-line";
import { addToRollups, replaceUnit } from "./roll-up";

/** What one call told of a customer's month. */
export interface Page {
  unit: UnitKey;
  /** The unit has whole records already: new ones wait beside them until all are there. */
  isRefresh: boolean;
  offset: number;
  /** Where the next page begins, and how many Huawei counts. */
  next: number;
  total: number;
  lines: readonly RecordLine[];
  broken: readonly BrokenRecord[];
  /** What services and regions are called. */
  names: readonly BillName[];
}

export interface BillName {
  kind: "service" | "region";
  code: string;
  name: string;
}

export const isLastPage = ({ next, total }: Pick<Page, "next" | "total">): boolean => next >= total;

const copyPatienceMs = 30_000;

/**
 * Copies lines into a table of the connection's own, which has nothing that could refuse one. The driver never tells of
 * a COPY that fails after its last byte (no room on the disk): then the connection is given up.
 */
async function copyInto(sql: Sql, table: "bill_batch" | "bill_batch_next", lines: readonly RecordLine[]) {
  const columns = recordColumns.join(", ");
  const target = await sql.unsafe(`copy ${table} (${columns}) from stdin`).writable();
  const patience = new AbortController();
  const tooLong = pause(copyPatienceMs, undefined, { signal: patience.signal }).then(() => {
    throw new Error(`COPY into ${table} did not end`);
  });
  try {
    await Promise.race([pipeline(Readable.from([lines.map(copyText).join("")]), target), tooLong]);
  } finally {
    patience.abort();
    tooLong.catch(() => {});
  }
}

/** Readies a connection for writing pages: tables of its own for what is copied, and plans that compile nothing. */
export async function prepareWriter(sql: Sql): Promise<void> {
  await sql.unsafe("set jit = off");
  for (const table of ["bill_batch", "bill_batch_next"])
    await sql.unsafe(`create temp table ${table} (like bill_row) on commit delete rows`);
}

async function keepAside(sql: Sql, pages: readonly Page[]): Promise<void> {
  const keyOf = ({ unit }: Page) => [unit.account, unit.cycle, unit.customerId] as const;
  for (const page of pages) {
    const [account, cycle, customerId] = keyOf(page);
    if (page.offset === 0)
      await sql`delete from bill_row_aside
        where account = ${account} and cycle = ${cycle} and customer_id = ${customerId}`;
    for (const { place, raw, fields } of page.broken)
      await sql`insert into bill_row_aside (account, cycle, customer_id, place, raw, fields, seen_at)
        values (${account}, ${cycle}, ${customerId}, ${place}, ${raw.replaceAll("\\u0000", "")}, ${fields}, now())
        on conflict (account, cycle, customer_id, place) do update set raw = excluded.raw, fields = excluded.fields,
          seen_at = excluded.seen_at`;
  }
}

async function keepNames(sql: Sql, account: string, pages: readonly Page[]): Promise<void> {
  const names = new Map(pages.flatMap((page) => page.names.map((one) => [`${one.kind} ${one.code}`, one] as const)));
  for (const { kind, code, name } of names.values())
    await sql`insert into bill_name (account, kind, code, name) values (${account}, ${kind}, ${code}, ${name})
      on conflict (account, kind, code) do update set name = excluded.name`;
}

/** Moves the checkpoints of the pages' units on, in one statement. */
async function moveOn(sql: Sql, pages: readonly Page[]): Promise<void> {
  const units = pages.map((page) => ({
    ...page.unit,
    next: page.next,
    total: page.total,
    aside: page.broken.length,
    isFirst: page.offset === 0,
    isLast: isLastPage(page),
  }));
  await sql`
    update bill_unit as unit set next = page.next, total = page.total, rows = page.next, problem = null,
      aside = page.aside + case when page."isFirst" then 0 else unit.aside end,
      state = case when page."isLast" then 'whole' else 'reading' end,
      as_of = case when page."isLast" then now() else unit.as_of end
    from jsonb_to_recordset(${JSON.stringify(units)}::text::jsonb)
      as page(account text, cycle text, "customerId" text, next int, total int, aside int, "isFirst" boolean, "isLast" boolean)
    where unit.account = page.account and unit.cycle = page.cycle and unit.customer_id = page."customerId"`;
}

/**
 * Writes pages of one cycle, at most one of each unit: their records, every rollup and the checkpoints in one
 * transaction, so that a killed process loses what it had not written and repeats nothing.
 */
export async function writePages(sql: Sql, pages: readonly Page[]): Promise<void> {
  const [first] = pages;
  if (!first) return;
  await sql.unsafe("begin");
  try {
    const written = pages.flatMap((page) => (page.isRefresh ? [] : page.lines));
    if (written.length > 0) {
      await copyInto(sql, "bill_batch", written);
      await sql.unsafe("insert into bill_row select * from bill_batch");
      await addToRollups(sql);
    }
    const waiting = pages.flatMap((page) => (page.isRefresh ? page.lines : []));
    if (waiting.length > 0) {
      await copyInto(sql, "bill_batch_next", waiting);
      await sql.unsafe("insert into bill_row_next select * from bill_batch_next");
    }
    await keepAside(
      sql,
      pages.filter((page) => page.broken.length > 0 || page.isRefresh),
    );
    await keepNames(sql, first.unit.account, pages);
    for (const page of pages)
      if (page.isRefresh && isLastPage(page))
        await replaceUnit(sql, [page.unit.account, page.unit.cycle, page.unit.customerId]);
    await moveOn(sql, pages);
    await sql.unsafe("commit");
  } catch (error) {
    await sql.unsafe("rollback").catch(() => {});
    throw error;
  }
}
