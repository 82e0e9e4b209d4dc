import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { chargeMode } from "@/lib/api/codes/bills";
import type { BillSource } from "@/lib/desk/bill-answers";
import { database } from "../../database";
import { factsOf } from "./facts";
import { type Scope, usualAssociation } from "./scope";

/** Where the figures of some months come from, and what of them is there. */
export interface Source {
  /** None of a month that is not there. */
  kindOf: (cycle: string) => BillSource | null;
  isThere: (cycle: string) => boolean;
  /** As of when a month is; null while nothing of it is there. */
  asOf: (cycle: string) => string | null;
  currency: string;
  /** For sums by service, region and charge mode. */
  parts: SQL;
  /** For sums by customer. */
  customers: SQL;
  /** The months whose records are there. */
  recorded: readonly string[];
}

interface Copied extends Record<string, unknown> {
  kind: BillSource;
  cycle: string;
  as_of: string;
  currency: string;
}

/** Which months are copied whole since when: their records, and their sums. */
async function listCopied({ account, cycles }: Scope): Promise<Copied[]> {
  const rows = await database().execute<Copied>(sql`
    select 'records' as kind, cycle, as_of, currency from bill_cycle
    where account = ${account} and cycle between ${cycles[0] ?? ""} and ${cycles.at(-1) ?? ""} and as_of is not null
    union all
    select 'sums', cycle, min(as_of), min(currency) from bill_month
    where account = ${account} and cycle between ${cycles[0] ?? ""} and ${cycles.at(-1) ?? ""}
    group by cycle having count(*) >= ${Object.keys(chargeMode).length}`);
  return [...rows];
}

/**
 * Where the figures of months come from: of each month its records when all of them are there, else Huawei's sums, unless
 * those cannot tell what is asked. `cycles` are in order.
 */
export async function sourceOf(scope: Scope, { withRegions = false } = {}): Promise<Source> {
  const copied = await listCopied(scope);
  // The monthly sums know resale alone, no region, and another list of bill types.
  const canTell =
    !withRegions && !scope.region && !scope.billType && (scope.association ?? usualAssociation) === usualAssociation;
  const known = new Map<string, Copied>();
  for (const one of copied) if (one.kind === "sums" && canTell) known.set(one.cycle, one);
  for (const one of copied) if (one.kind === "records") known.set(one.cycle, one);
  const ofKind = (kind: BillSource) => scope.cycles.filter((cycle) => known.get(cycle)?.kind === kind);
  const recorded = ofKind("records");
  return {
    kindOf: (cycle) => known.get(cycle)?.kind ?? null,
    isThere: (cycle) => known.has(cycle),
    asOf: (cycle) => {
      const of = known.get(cycle);
      return of ? new Date(of.as_of).toISOString() : null;
    },
    currency: known.get(scope.cycles.at(-1) ?? "")?.currency ?? [...known.values()][0]?.currency ?? "CNY",
    ...factsOf(scope, recorded, ofKind("sums")),
    recorded,
  };
}
