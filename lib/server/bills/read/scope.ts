import "server-only";
import { type SQL, sql } from "drizzle-orm";

/** What is looked at: some months of a partner account, narrowed or not. */
export interface Scope {
  account: string;
  cycles: readonly string[];
  /** What the partner pays for ("2") unless what customers pay themselves ("1"), or both, is asked for. */
  association?: Association | undefined;
  customerId?: string | undefined;
  service?: string | undefined;
  region?: string | undefined;
  chargeMode?: string | undefined;
  billType?: string | undefined;
}
export type Association = "1" | "2" | "all";

export const usualAssociation: Association = "2";

const recordColumns = {
  customerId: "customer_id",
  service: "service",
  region: "region",
  chargeMode: "charge_mode",
  billType: "bill_type",
} as const;
type Narrowing = keyof typeof recordColumns;

/** Whether a scope is narrowed by one of these. */
export const isNarrowed = (scope: Scope, by: readonly Narrowing[]) => by.some((name) => scope[name] !== undefined);

/** The conditions of a scope on the columns of a source. What a source has no column for is not narrowed there. */
export function within(scope: Scope, columns: Readonly<Record<string, string>>): SQL {
  const parts = [
    sql`account = ${scope.account}`,
    // Text of its own in a list: partitions are left out while the query is planned.
    sql`cycle in (${sql.join(
      scope.cycles.map((cycle) => sql`${cycle}`),
      sql`, `,
    )})`,
  ];
  for (const [name, column] of Object.entries(columns)) {
    const value = scope[name as keyof Scope];
    if (typeof value === "string") parts.push(sql`${sql.identifier(column)} = ${value}`);
  }
  return sql.join(parts, sql` and `);
}

/** The conditions of a scope on records, or on sums of them that have all the columns it is narrowed by. */
export function withinRecords(scope: Scope): SQL {
  const association = scope.association ?? usualAssociation;
  return association === "all"
    ? within(scope, recordColumns)
    : within({ ...scope, association }, { association: "association", ...recordColumns });
}
