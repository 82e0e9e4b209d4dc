import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { database } from "../../database";

/** What a month, or a part of it, comes to. A part has its code; the month itself has none. */
export interface PartSum extends Record<string, unknown> {
  cycle: string;
  part: "month" | "service" | "region" | "chargeMode";
  code: string;
  name: string | null;
  due: string;
  consumption: string;
  refunds: string;
  official: string | null;
  discount: string | null;
  debt: string;
  written_off: string;
  cash: string;
  credit: string;
  coupon: string;
  cash_coupon: string;
  card: string;
  records: string;
}

const total = (column: SQL) => sql`coalesce(sum(${column}), 0)::text`;

/** Sums of months and of their services, regions and charge modes, all from one reading. */
export async function readPartSums(facts: SQL): Promise<PartSum[]> {
  const rows = await database().execute<PartSum>(sql`
    select cycle,
      case grouping(service, region, charge_mode)
        when 7 then 'month' when 3 then 'service' when 5 then 'region' else 'chargeMode' end as part,
      coalesce(service, region, charge_mode, '') as code,
      case grouping(service, region) when 1 then max(service_name) end as name,
      ${total(sql`due`)} as due,
      coalesce(sum(due) filter (where not is_refund), 0)::text as consumption,
      coalesce(sum(due) filter (where is_refund), 0)::text as refunds,
      sum(official)::text as official, sum(discount)::text as discount,
      ${total(sql`debt`)} as debt, ${total(sql`written_off`)} as written_off,
      ${total(sql`cash`)} as cash, ${total(sql`credit`)} as credit, ${total(sql`coupon`)} as coupon,
      ${total(sql`cash_coupon`)} as cash_coupon, ${total(sql`card`)} as card,
      coalesce(sum(records), 0)::text as records
    from ${facts} facts
    group by grouping sets ((cycle), (cycle, service), (cycle, region), (cycle, charge_mode))`);
  return [...rows];
}
