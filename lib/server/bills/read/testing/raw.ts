import "server-only";
import type { Sql } from "postgres";

/** What records are narrowed to when they are asked straight. */
export interface RawFilter {
  association?: string;
  customerId?: string | undefined;
  service?: string | undefined;
  region?: string | undefined;
  chargeMode?: string | undefined;
  billType?: string | undefined;
}

const columns = {
  customerId: "customer_id",
  service: "service",
  region: "region",
  chargeMode: "charge_mode",
  billType: "bill_type",
} as const;

/** The condition of a filter over records, written without the product's own code. */
export function rawWhere(sql: Sql, account: string, cycles: readonly string[], filter: RawFilter = {}) {
  const association = filter.association ?? "2";
  const parts = Object.entries(columns).flatMap(([name, column]) => {
    const value = filter[name as keyof typeof columns];
    return value === undefined ? [] : [sql`and ${sql(column)} = ${value}`];
  });
  return sql`account = ${account} and cycle in ${sql([...cycles])}
    ${association === "all" ? sql`` : sql`and association = ${association}`} ${parts.reduce((all, part) => sql`${all} ${part}`, sql``)}`;
}
