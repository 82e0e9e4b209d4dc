import "server-only";
import { sql } from "drizzle-orm";
import { chargeMode } from "@/lib/api/codes/bills";
import { isProvisionalMonth } from "@/lib/billing-month";
import { database } from "../../database";

/**
 * Below this for each record a difference is rounding: sums are charged in cents, records keep eight decimals.
 * (Huawei's guide of 2024-06: records show consumption, not what was deducted.)
 */
const centPerRecord = "0.01";

/**
 * Compares the two accounts of every customer's month, and the kept records with Huawei's count. What differs becomes an
 * exception, or changes the one that is there already; what agrees again closes its own.
 */
export async function checkCycle(account: string, cycle: string): Promise<void> {
  // The sums of a month that is not over are of yesterday, its records of now: they cannot agree yet.
  const compares = isProvisionalMonth(cycle, new Date()) ? sql`false` : sql`true`;
  await database().execute(sql`
    with sums as (
      select customer_id, sum(amount) as told from bill_sum
      where account = ${account} and cycle = ${cycle} and bill_type in ('0', '1') group by customer_id
    ), records as (
      select customer_id, sum(due) as kept, sum(records) as rows from bill_customer_month
      where account = ${account} and cycle = ${cycle} and association = '2' group by customer_id
    ), found as (
      select customer_id, 'sum' as kind, coalesce(told, 0) as told, coalesce(kept, 0) as kept
      from sums full join records using (customer_id)
      where ${compares} and (select count(*) from bill_month where account = ${account} and cycle = ${cycle}) >= ${Object.keys(chargeMode).length}
        and exists (select from bill_cycle where account = ${account} and cycle = ${cycle} and as_of is not null)
        and abs(coalesce(told, 0) - coalesce(kept, 0)) > greatest(1, coalesce(rows, 0)) * ${centPerRecord}::numeric
      union all
      select unit.customer_id, 'count', unit.total, unit.rows from bill_unit unit
      where account = ${account} and cycle = ${cycle} and state = 'whole' and total is distinct from rows
      union all
      select unit.customer_id, 'aside', 0, unit.aside from bill_unit unit
      where account = ${account} and cycle = ${cycle} and state = 'whole' and aside > 0
    ), gone as (
      update bill_exception as known set state = 'closed', changed_at = now()
      where account = ${account} and cycle = ${cycle} and state <> 'closed'
        and not exists (select from found where found.customer_id = known.customer_id and found.kind = known.kind)
    )
    insert into bill_exception as known (account, cycle, customer_id, kind, state, told, kept, seen_at, changed_at)
    select ${account}, ${cycle}, customer_id, kind, 'open', told, kept, now(), now() from found
    on conflict (account, cycle, customer_id, kind) do update set
      -- What somebody explained stays explained while the figures are the same.
      state = case when known.state = 'explained' and known.told = excluded.told and known.kept = excluded.kept then 'explained' else 'open' end,
      told = excluded.told, kept = excluded.kept, seen_at = now(),
      changed_at = case when known.told = excluded.told and known.kept = excluded.kept and known.state <> 'closed' then known.changed_at else now() end`);
}
