import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { isNarrowed, type Scope, within, withinRecords } from "./scope";

// Every source is given the same columns, so that one set of questions answers for all of them:
// cycle, customer_id, service, service_name, region, charge_mode, is_refund, due, official, discount, debt, written_off,
// cash, credit, coupon, cash_coupon, card, records.

const paid = (tender: string) =>
  sql`(select sum((part ->> 'amount')::numeric) from jsonb_array_elements(paid_by) part
       where part ->> 'balanceType' = ${tender})`;

/** Huawei's monthly sums: by customer and service, without regions and days; the first to be there. */
const sumFacts = (scope: Scope): SQL => sql`
  select cycle, customer_id, service_code as service, service_name, '' as region, charge_mode, bill_type = '1' as is_refund,
    case when bill_type = '2' then 0 else amount end as due,
    null::numeric as official, discount_amount as discount, debt_amount as debt,
    case when bill_type = '2' then -amount else 0 end + coalesce(adjustment_amount, 0) as written_off,
    ${paid("BALANCE_TYPE_DEBIT")} as cash, ${paid("BALANCE_TYPE_CREDIT")} as credit,
    ${paid("BALANCE_TYPE_COUPON")} as coupon, ${paid("BALANCE_TYPE_RCASH_COUPON")} as cash_coupon,
    ${paid("BALANCE_TYPE_STORED_VALUE_CARD")} as card, 0::bigint as records
  from bill_sum where ${within(scope, { customerId: "customer_id", service: "service_code", chargeMode: "charge_mode" })}`;

// New, renewal, change and use are charged; what is given back on leaving, on a change and on turning to pay-per-use is a
// refund (bill_detail_type 4, 20, 24), as are the monthly sums' unsubscriptions (1 there).
const amounts = sql`due, official, discount, debt, written_off, cash, credit, coupon, cash_coupon, card, records`;
const isRefund = sql`bill_type in ('4', '20', '24') as is_refund`;

/** The smallest sums of records that know what a scope is narrowed by. */
const recordParts = (scope: Scope): SQL =>
  scope.customerId === undefined
    ? sql`select cycle, null as customer_id, service, null as service_name, region, charge_mode, ${isRefund}, ${amounts}
        from bill_by_service where ${withinRecords(scope)}`
    : sql`select cycle, customer_id, service, null as service_name, region, charge_mode, ${isRefund}, ${amounts}
        from bill_by_customer where ${withinRecords(scope)}`;

/** The smallest sums of records by customer. */
const recordCustomers = (scope: Scope): SQL =>
  sql`select cycle, customer_id, due, records
    from ${sql.identifier(isNarrowed(scope, ["service", "region", "chargeMode", "billType"]) ? "bill_by_customer" : "bill_customer_month")}
    where ${withinRecords(scope)}`;

const nothing = sql`select cycle, customer_id, service, null as service_name, region, charge_mode, false as is_refund, ${amounts}
  from bill_by_customer where false`;

/** Facts of some months of the records and others of the sums, for totals by service, region and charge mode, or by customer. */
export function factsOf(scope: Scope, recorded: readonly string[], summed: readonly string[]) {
  const [records, sums] = [
    { ...scope, cycles: recorded },
    { ...scope, cycles: summed },
  ];
  const both = (parts: readonly SQL[]) => sql`(${sql.join([...parts], sql` union all `)})`;
  const isRecorded = recorded.length > 0;
  const isSummed = summed.length > 0;
  return {
    parts:
      isRecorded || isSummed
        ? both([...(isRecorded ? [recordParts(records)] : []), ...(isSummed ? [sumFacts(sums)] : [])])
        : both([nothing]),
    customers: both([
      ...(isRecorded ? [recordCustomers(records)] : []),
      ...(isSummed ? [sql`select cycle, customer_id, due, records from (${sumFacts(sums)}) sums`] : []),
      ...(isRecorded || isSummed
        ? []
        : [sql`select cycle, customer_id, due, records from bill_customer_month where false`]),
    ]),
  };
}

/** The same facts straight from the records one by one: what the sums are measured against. */
export const rowFacts = (scope: Scope): SQL =>
  sql`(select cycle, customer_id, service, null as service_name, region, charge_mode, ${isRefund}, due, official, discount, debt,
    written_off, cash, credit, coupon, cash_coupon, card, 1::bigint as records from bill_row where ${withinRecords(scope)})`;
