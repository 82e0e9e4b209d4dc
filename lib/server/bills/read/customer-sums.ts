import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { database } from "../../database";

export interface CustomerSum extends Record<string, unknown> {
  list: "top" | "moved";
  customer_id: string;
  name: string | null;
  amount: string;
  before: string;
  /** Of the whole month. */
  customers: string;
}

const most = 10;

/** The customers with the most in a month, and those that moved most since the month before, from one reading. */
export async function readCustomerSums(
  facts: SQL,
  { account, cycle, before }: { account: string; cycle: string; before: string },
): Promise<CustomerSum[]> {
  const rows = await database().execute<CustomerSum>(sql`
    with sums as materialized (
      select customer_id, coalesce(sum(due) filter (where cycle = ${cycle}), 0) as amount,
        coalesce(sum(due) filter (where cycle = ${before}), 0) as before,
        count(*) filter (where cycle = ${cycle}) > 0 as is_now
      from ${facts} facts group by customer_id
    ), listed as (
      (select 'top' as list, * from sums where is_now order by amount desc, customer_id limit ${most})
      union all
      (select 'moved', * from sums where amount <> before order by abs(amount - before) desc, customer_id limit ${most})
    )
    select list, listed.customer_id, coalesce(customer.name, customer.account_name) as name, amount::text, before::text,
      (select count(*) from sums where is_now)::text as customers
    from listed left join customer on customer.account = ${account} and customer.customer_id = listed.customer_id
    order by list desc, case list when 'top' then amount else abs(amount - before) end desc, listed.customer_id`);
  return [...rows];
}
