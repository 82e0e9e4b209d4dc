import "server-only";
import type { Sql } from "postgres";

/** The amounts of a record, as its columns and those of the sums are called. */
export const amounts = [
  "official",
  "discount",
  "due",
  "cash",
  "credit",
  "coupon",
  "cash_coupon",
  "card",
  "debt",
  "written_off",
];

interface Rollup {
  table: string;
  keys: readonly string[];
  sums: readonly string[];
}

/** Each sums up the records by its keys: as the dashboards ask, for the curve of a month, and for the list of customers. */
export const rollups: readonly Rollup[] = [
  {
    table: "bill_by_customer",
    keys: ["account", "cycle", "customer_id", "association", "service", "region", "charge_mode", "bill_type"],
    sums: amounts,
  },
  {
    table: "bill_by_service",
    keys: ["account", "cycle", "association", "service", "region", "charge_mode", "bill_type"],
    sums: amounts,
  },
  {
    table: "bill_by_day",
    keys: ["account", "cycle", "day", "association", "service", "region", "charge_mode", "bill_type"],
    sums: ["due"],
  },
  {
    table: "bill_customer_month",
    keys: ["account", "cycle", "customer_id", "association"],
    sums: ["due", "debt"],
  },
];

const adding = rollups.map(({ table, keys, sums }) => {
  const columns = [...keys, "records", ...sums];
  return (from: string, sign: "" | "sign *") => `
    insert into ${table} as kept (${columns.join(", ")})
    select ${keys.join(", ")}, ${sign ? "sum(sign)" : "count(*)"}, ${sums.map((sum) => `sum(${sign} ${sum})`).join(", ")}
    from ${from} group by ${keys.join(", ")}
    on conflict (${keys.join(", ")}) do update set
      ${["records", ...sums].map((sum) => `${sum} = kept.${sum} + excluded.${sum}`).join(", ")}`;
});

// Summed up in one statement.
const addBatch = `with ${adding
  .slice(1)
  .map((statement, at) => `added_${at} as (${statement("bill_batch", "")})`)
  .join(", ")} ${adding[0]?.("bill_batch", "")}`;

/** Adds the batch that was copied in to every rollup. */
export async function addToRollups(sql: Sql): Promise<void> {
  await sql.unsafe(addBatch);
}

/** Sums a cycle up anew from its records, for a store that was filled without the sync. */
export async function sumUpCycle(sql: Sql, account: string, cycle: string): Promise<void> {
  for (const { table } of rollups)
    await sql.unsafe(`delete from ${table} where account = $1 and cycle = $2`, [account, cycle]);
  const rows = "(select * from bill_row where account = $1 and cycle = $2) records";
  for (const statement of adding) await sql.unsafe(statement(rows, ""), [account, cycle]);
}

const oneUnit = "account = $1 and cycle = $2 and customer_id = $3";

/** Puts the newly read records of a customer's month in the place of the old ones, in rows and sums alike. */
export async function replaceUnit(sql: Sql, unit: readonly [account: string, cycle: string, customerId: string]) {
  const changes = `(select *, 1 as sign from bill_row_next where ${oneUnit}
    union all select *, -1 from bill_row where ${oneUnit}) changes`;
  for (const statement of adding) await sql.unsafe(statement(changes, "sign *"), [...unit]);
  for (const { table } of rollups)
    await sql.unsafe(`delete from ${table} where account = $1 and cycle = $2 and records = 0`, unit.slice(0, 2));
  await sql.unsafe(`delete from bill_row where ${oneUnit}`, [...unit]);
  await sql.unsafe(`insert into bill_row select * from bill_row_next where ${oneUnit}`, [...unit]);
  await sql.unsafe(`delete from bill_row_next where ${oneUnit}`, [...unit]);
}
