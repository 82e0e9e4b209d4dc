import "server-only";
import type { Sql } from "postgres";
import { indexPartition, makePartition } from "../sync/partition";
import { sumUpCycle } from "../sync/roll-up";
import { codesOf, regions, services } from "./fill-codes";

export interface Filling {
  account: string;
  /** How many records in all, shared out evenly over the cycles. */
  rows: number;
  customers: number;
  /** Oldest first. */
  cycles: readonly string[];
  /** Nothing is used after this; the cycle it falls into is still running. */
  until?: Date;
  /** Whose records they are, the largest first; ids are made where there are none. */
  customerIds?: readonly string[];
}

/**
 * Fills the store with records that look like a partner's: few large customers and many small ones, each with services,
 * regions and resources of its own. The same input gives the same records. Everything that the sync keeps beside them is
 * made from them.
 */
export async function fillBills(sql: Sql, filling: Filling): Promise<void> {
  const { account, cycles, rows, until } = filling;
  const share = Math.ceil(rows / cycles.length);
  await sql.unsafe("set jit = off");
  await fillNames(sql, account);
  for (const [at, cycle] of cycles.entries()) {
    await makePartition(sql, cycle);
    await sql.unsafe(insertRecords, [
      account,
      cycle,
      Math.min(share, rows - at * share),
      filling.customers,
      (until ?? new Date("2100-01-01")).toISOString(),
      [...(filling.customerIds ?? [])],
    ]);
    await sumUpCycle(sql, account, cycle);
    await fillProgress(sql, account, cycle);
    await indexPartition(sql, cycle);
  }
}

async function fillNames(sql: Sql, account: string): Promise<void> {
  await sql`insert into bill_name (account, kind, code, name)
    select ${account}, kind, code, name from jsonb_to_recordset(${JSON.stringify(codesOf())}::text::jsonb)
      as one(kind text, code text, name text)
    on conflict do nothing`;
}

async function fillProgress(sql: Sql, account: string, cycle: string): Promise<void> {
  await sql`insert into bill_unit (account, cycle, customer_id, state, next, total, rows, aside, as_of)
    select account, cycle, customer_id, 'whole', sum(records), sum(records), sum(records), 0, now()
    from bill_customer_month where account = ${account} and cycle = ${cycle} group by account, cycle, customer_id`;
  await sql`insert into bill_cycle (account, cycle, state, currency, customers, as_of, started_at, updated_at)
    select ${account}, ${cycle}, 'whole', 'CNY', count(*), now(), now(), now()
    from bill_unit where account = ${account} and cycle = ${cycle}`;
}

const list = (values: readonly string[]) => `array[${values.map((value) => `'${value}'`).join(", ")}]`;
const bits = (hash: string, from: number, count: number) => `((${hash} >> ${from}) & ${2 ** count - 1})`;

// $1 account, $2 cycle, $3 records, $4 customers, $5 until, $6 ids of customers. The third root of a customer's place makes
// the first of five thousand twenty times as large as the hundredth; a hash of its resource chooses
// the service, region and mode, which stay from record to record, and hashes of the record's name everything else.
// Each step ends with "offset 0": without it PostgreSQL would reckon every hash anew wherever it is used.
const insertRecords = `
with month as (
  select ($2::text || '-01')::date as first, (($2::text || '-01 00:00:00+08')::timestamptz) as start,
    least(extract(day from (($2::text || '-01')::date + interval '1 month' - interval '1 day'))::int * 24,
      greatest(1, floor(extract(epoch from $5::timestamptz - ($2::text || '-01 00:00:00+08')::timestamptz) / 3600)))::int as hours
), sized as (
  select rank, coalesce(($6::text[])[rank + 1], md5('customer ' || rank)) as customer_id,
    (floor($3::int * power((rank + 1)::float8 / $4::int, 1.0 / 3)) - floor($3::int * power(rank::float8 / $4::int, 1.0 / 3)))::int as size,
    hashint8extended(rank, 3) as own
  from generate_series(0, $4::int - 1) rank
), drawn as (
  select sized.*, place, abs(hashint8extended(place, rank)) % greatest(1, size / 24) as resource
  from sized cross join lateral generate_series(0, size - 1) place offset 0
), hashed as (
  select drawn.*, hashtextextended(customer_id || ' ' || resource, 4) as r, hashtextextended(customer_id || ' ' || $2 || ' ' || place, 1) as a,
    hashtextextended(customer_id || ' ' || $2 || ' ' || place, 2) as b
  from drawn offset 0
), chosen as (
  select hashed.*, month.*,
    -- One customer in forty is a referral, one in a hundred turned into the partner's own in mid-month.
    case when rank % 40 = 7 or (rank % 100 = 11 and place < size / 2) then '1' else '2' end as association,
    1 + (abs(own % 1000) + least(${bits("r", 0, 3)}, ${bits("r", 3, 3)}, ${bits("r", 6, 3)}))::int % ${services.length} as service,
    1 + (abs(own / 1000 % 1000) + case when ${bits("r", 9, 4)} < 3 then ${bits("r", 13, 1)} + 1 else 0 end)::int % ${regions.length} as region,
    ${bits("r", 14, 7)} as kind, ${bits("a", 14, 7)} as step, 1 + (${bits("a", 21, 16)} % hours)::int as hour,
    case when ${bits("b", 0, 4)} = 0 then ${bits("b", 4, 38)} else ${bits("b", 4, 30)} end as sum, ${bits("b", 44, 7)} as tender
  from hashed cross join month offset 0
), typed as (
  select chosen.*,
    case when kind < 100 then '3' when kind < 120 then '1' when kind < 125 then '11' else '10' end as mode,
    case when kind < 100 then '5' when kind >= 125 then '18' when kind >= 120 then '23' when step < 50 then '1' when step < 90 then '2'
      when step < 114 then '8' when step < 124 then '4' else '3' end as type,
    case when kind between 100 and 119 then (sum % 200000) * 0.01 else sum * 0.00000001 end
      * case when kind between 100 and 119 and step between 114 and 123 then -1 else 1 end as official
  from chosen offset 0
), priced as (
  select typed.*, round(official * (0.10 + (rank % 3) * 0.05), 8) as discount from typed offset 0
), due as (
  select priced.*, official - discount as due, round((official - discount) * 0.3, 8) as part from priced offset 0
)
insert into bill_row (account, cycle, customer_id, place, association, service, region, charge_mode, bill_type, used_at, day,
  trade_id, resource_id, resource_name, official, discount, due, cash, credit, coupon, cash_coupon, card, debt, written_off, more)
select $1::text, $2::text, customer_id, place, association, (${list(services.map(({ code }) => code))})[service],
  (${list(regions.map(({ code }) => code))})[region], mode, type,
  start + (hour * interval '1 hour') - case when mode = '3' then interval '0' else (sum % 3000 + 1) * interval '1 second' end,
  first + (hour - 1) / 24,
  case when mode = '3' then 'CT' || replace($2, '-', '') || lpad((rank * 800 + hour)::text, 9, '0') else 'CS' || (sum % 10000000000) || place end,
  md5(customer_id || ' ' || service || ' ' || resource)::uuid::text,
  (${list(services.map(({ short }) => short))})[service] || '-' || substr(customer_id, 1, 4) || '-' || lpad(resource::text, 4, '0'),
  official, discount, due,
  case when tender < 10 then due when tender < 18 then due - part else 0 end,
  case when tender between 18 and 99 then due when tender between 100 and 111 then due - part else 0 end,
  case when tender between 100 and 111 then part else 0 end,
  case when tender between 10 and 17 then part else 0 end,
  case when tender between 112 and 117 then due else 0 end,
  case when tender between 118 and 126 then due else 0 end,
  case when tender = 127 then due else 0 end,
  jsonb_strip_nulls(jsonb_build_object('id', md5(customer_id || place || $2)::uuid::text, 'partner_id', $1::text,
    'resource_type_name', (${list(services.map(({ kind }) => kind))})[service],
    'product_name', (${list(services.map(({ name }) => name))})[service] || ' s7.large.2', 'product_spec_desc', 's7.large.2.linux',
    'consume_time', to_char((start + (hour - 1) * interval '1 hour') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') || '|'
      || to_char((start + hour * interval '1 hour') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
    'trade_time', to_char((start + hour * interval '1 hour' + interval '20 minutes') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
    'usage_amount', case when mode = '3' then '1' end, 'usage_measure_id', case when mode = '3' then '4' end,
    'period_type', case when mode = '1' then '20' end, 'period_num', case when mode = '1' then '1' end,
    'resource_tag', case when rank % 5 = 0 then 'team=' || service end, 'enterprise_project_id', '0'))
from due`;
