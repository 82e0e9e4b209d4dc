import "server-only";
import type { Sql } from "postgres";
import { api } from "@/lib/api/index";
import { isProvisionalMonth } from "@/lib/billing-month";
import { readUpstream } from "../../upstream";
import { makePartition } from "./partition";
import type { KnownCycle } from "./plan-cycles";
import type { UnitAt } from "./read-page";

const pageSize = 100;
const unitsAtOnce = 500;

/** How far every cycle of an account is. */
export async function listCycles(sql: Sql, account: string): Promise<KnownCycle[]> {
  const rows = await sql<KnownCycle[]>`
    select cycle, state, started_at as "startedAt" from bill_cycle where account = ${account}`;
  return [...rows];
}

/** Everybody who consumed in a month, customers who have left since included (mt_000503). */
async function listConsumers(cycle: string, asked: () => Promise<void>): Promise<string[]> {
  const found = new Set<string>();
  for (let offset = 0; ; ) {
    await asked();
    const page = await readUpstream(api.bills.listConsumers, { bill_cycle: cycle, offset, limit: pageSize });
    for (const { customer_id: id } of page.sub_customers) if (id) found.add(id);
    offset += page.sub_customers.length;
    if (page.sub_customers.length === 0 || (page.total_count !== null && offset >= page.total_count)) return [...found];
  }
}

/**
 * Begins a reading of a cycle: lists its consumers and puts every customer's month in the queue, those included whose
 * records are kept and who are not listed any more. `asked` is awaited before each call.
 */
export async function startCycle(
  sql: Sql,
  { account, cycle }: { account: string; cycle: string },
  asked: () => Promise<void>,
): Promise<void> {
  const consumers = await listConsumers(cycle, asked);
  await makePartition(sql, cycle);
  await sql.unsafe("begin");
  try {
    await sql`delete from bill_row_next where account = ${account} and cycle = ${cycle}`;
    await sql`update bill_unit set state = 'waiting', next = 0, problem = null where account = ${account} and cycle = ${cycle}`;
    await sql`
      insert into bill_unit (account, cycle, customer_id, state, next, rows, aside)
      select ${account}, ${cycle}, id, 'waiting', 0, 0, 0 from jsonb_array_elements_text(${JSON.stringify(consumers)}::text::jsonb) id
      on conflict do nothing`;
    await sql`
      insert into bill_cycle (account, cycle, state, currency, customers, started_at, updated_at)
      values (${account}, ${cycle}, 'reading', 'CNY', ${consumers.length}, now(), now())
      on conflict (account, cycle) do update set state = 'reading', customers = excluded.customers,
        started_at = excluded.started_at, problem = null, updated_at = now()`;
    await sql.unsafe("commit");
  } catch (error) {
    await sql.unsafe("rollback").catch(() => {});
    throw error;
  }
}

/** The next customers whose month is not read to its end. */
export async function listUnits(sql: Sql, account: string, cycle: string, after: string): Promise<UnitAt[]> {
  const rows = await sql<Omit<UnitAt, "account" | "cycle">[]>`
    select customer_id as "customerId", next, as_of is not null as "isRefresh" from bill_unit
    where account = ${account} and cycle = ${cycle} and state <> 'whole' and problem is null and customer_id > ${after}
    order by customer_id limit ${unitsAtOnce}`;
  return rows.map((row) => ({ account, cycle, ...row }));
}

/** Keeps why Huawei does not tell a customer's records; they are asked for again with the next reading. */
export async function keepUnitProblem(
  sql: Sql,
  { account, cycle, customerId }: UnitAt,
  problem: string,
): Promise<void> {
  await sql`update bill_unit set problem = ${problem}
    where account = ${account} and cycle = ${cycle} and customer_id = ${customerId}`;
}

/** Ends a reading. A month that was final before the reading began, and was told whole, never changes again. */
export async function finishCycle(
  sql: Sql,
  { account, cycle, currency }: { account: string; cycle: string; currency: string },
): Promise<void> {
  const [row] = await sql<{ startedAt: string; refused: boolean }[]>`
    select started_at as "startedAt", exists (
      select from bill_unit where account = ${account} and cycle = ${cycle} and problem is not null) as refused
    from bill_cycle where account = ${account} and cycle = ${cycle}`;
  const isFinal = row !== undefined && !row.refused && !isProvisionalMonth(cycle, new Date(row.startedAt));
  await sql`
    update bill_cycle set state = ${isFinal ? "final" : "whole"}, currency = ${currency}, as_of = started_at, updated_at = now()
    where account = ${account} and cycle = ${cycle}`;
}
