import "server-only";
import type { Sql } from "postgres";

const nameOf = (cycle: string) => `bill_row_${cycle.replace("-", "_")}`;

/** Makes the partition that a cycle's records are kept in. Another process may make it at the same moment. */
export async function makePartition(sql: Sql, cycle: string): Promise<void> {
  const name = nameOf(cycle);
  const [found] = await sql`select to_regclass(${name}) is not null as there`;
  if (found?.there) return;
  // A name and a bound of a partition cannot be parameters; a cycle is digits and a dash by its schema.
  await sql.unsafe(`create table if not exists "${name}" partition of bill_row for values in ('${cycle}')`);
}

// What records are narrowed to stands behind what they are sorted by: a rare service or kind is then found by reading the
// index alone, however far down its first records are.
const narrowed = "association, charge_mode, bill_type, service, region, day";

const indexes = {
  // All columns go the same way, so that a page begins with one step into the index, forwards and backwards.
  by_time: `(account, used_at, customer_id, place, ${narrowed})`,
  by_due: `(account, due, customer_id, place, ${narrowed})`,
  customer_time: "(account, customer_id, used_at, place)",
  // Amounts go with what they are of: refunds are all at one end, and the largest of a small service far below others.
  customer_due: "(account, customer_id, due, place)",
  service_due: "(account, service, due, customer_id, place)",
  kind_due: "(account, bill_type, due, customer_id, place)",
  resource: "(account, resource_id)",
  trade: "(account, trade_id)",
  named: "(account, resource_name text_pattern_ops)",
};

/** Gives a cycle that is whole the indexes that searching and sorting its records need; made once, kept from then on. */
export async function indexPartition(sql: Sql, cycle: string): Promise<void> {
  const name = nameOf(cycle);
  for (const [suffix, columns] of Object.entries(indexes))
    await sql.unsafe(`create index if not exists "${name}_${suffix}" on "${name}" ${columns}`);
  await sql.unsafe(`analyze "${name}", bill_by_customer, bill_customer_month, bill_by_service, bill_by_day`);
}
