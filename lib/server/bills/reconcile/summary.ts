import "server-only";
import { sql } from "drizzle-orm";
import { chargeMode } from "@/lib/api/codes/bills";
import { isProvisionalMonth } from "@/lib/billing-month";
import type { ReconciledCycle } from "@/lib/desk/bill-exceptions";
import { subtractAmount, sumAmounts } from "@/lib/money";
import { database } from "../../database";

interface Row extends Record<string, unknown> {
  cycle: string;
  sums: string | null;
  records: string | null;
  unexplained: string | null;
  rowsTold: number;
  rowsKept: number;
  aside: number;
  open: number;
  explained: number;
  paidByCoupon: string | null;
  issued: string;
  allocated: string;
}

const done = sql`('done', 'settled_done')`;
const beijingMonth = sql`to_char(entry.created_at at time zone 'Asia/Shanghai', 'YYYY-MM')`;

/** Every kept month with its two accounts, rounding apart, and the ledger beside what bills say was paid by voucher. */
export async function listReconciled(account: string): Promise<ReconciledCycle[]> {
  const rows = await database().execute<Row>(sql`
    with cycles as (
      select cycle from bill_month where account = ${account} union select cycle from bill_cycle where account = ${account}
    ), sums as (
      select cycle, sum(amount) filter (where bill_type in ('0', '1')) as total from bill_sum
      where account = ${account} group by cycle
    ), summed as (
      select cycle from bill_month where account = ${account} group by cycle having count(*) >= ${Object.keys(chargeMode).length}
    ), records as (
      select cycle, sum(due) as total, sum(coupon) as coupon from bill_by_service
      where account = ${account} and association = '2' group by cycle
    ), units as (
      select cycle, sum(total) as told, sum(rows) as kept, sum(aside) as aside from bill_unit where account = ${account} group by cycle
    ), exceptions as (
      select cycle, count(*) filter (where state = 'open') as open, count(*) filter (where state = 'explained') as explained,
        sum(kept - told) filter (where kind = 'sum' and state <> 'closed') as unexplained
      from bill_exception where account = ${account} group by cycle
    ), ledger as (
      select ${beijingMonth} as cycle, sum(line.amount) filter (where line.kind = 'coupon') as issued,
        sum(line.amount) filter (where line.kind = 'allocation') as allocated
      from ledger_line line join ledger_entry entry on entry.id = line.entry_id
      where entry.account = ${account} and line.state in ${done} group by 1
    )
    select cycles.cycle,
      case when summed.cycle is not null then coalesce(sums.total, 0)::text end as sums,
      case when state.as_of is not null then coalesce(records.total, 0)::text end as records,
      coalesce(exceptions.unexplained, 0)::text as unexplained,
      coalesce(units.told, 0)::int as "rowsTold", coalesce(units.kept, 0)::int as "rowsKept", coalesce(units.aside, 0)::int as aside,
      coalesce(exceptions.open, 0)::int as open, coalesce(exceptions.explained, 0)::int as explained,
      case when state.as_of is not null then coalesce(records.coupon, 0)::text end as "paidByCoupon",
      coalesce(ledger.issued, 0)::text as issued, coalesce(ledger.allocated, 0)::text as allocated
    from cycles
    left join sums using (cycle) left join summed using (cycle) left join records using (cycle) left join units using (cycle)
    left join exceptions using (cycle) left join ledger using (cycle)
    left join bill_cycle state on state.account = ${account} and state.cycle = cycles.cycle
    order by cycles.cycle desc`);
  return [...rows].map(reconciled);
}

function reconciled({ unexplained, ...row }: Row): ReconciledCycle {
  const isComparable = row.sums !== null && row.records !== null && !isProvisionalMonth(row.cycle, new Date());
  if (!isComparable) return { ...row, isComparable, rounding: null, unexplained: null };
  const difference = subtractAmount(row.records ?? "0", row.sums ?? "0");
  const open = sumAmounts([unexplained ?? "0"]);
  return { ...row, isComparable, rounding: subtractAmount(difference, open), unexplained: open };
}
