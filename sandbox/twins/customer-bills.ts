import type { customerBills } from "@/lib/api/customer-bills";
import type { BillRow } from "../world/bills";
import { monthFrom } from "../world/calendar";
import { catalogue } from "../world/catalogue";
import { type Fen, money } from "../world/money";
import { projectOf } from "./bill-records";
import { selfOf } from "./customer-scope";
import { type OwnRecord, ownRecords } from "./own-records";
import { type Call, pageOf, type Twins } from "./twin";

const modes = ["1", "3", "11"] as const;
const everything = Number.MAX_SAFE_INTEGER;
const nothing = money(0n);

/** How one sum was paid, under the names of the customer's own bill. */
function tendersOf(rows: readonly BillRow[]) {
  const paid = (tender: string) =>
    money(
      rows.reduce(
        (sum, { parts }) => parts.reduce((inner, part) => (part.tender === tender ? inner + part.amount : inner), sum),
        0n,
      ),
    );
  const total = (pick: (row: BillRow) => Fen) => money(rows.reduce((sum, row) => sum + pick(row), 0n));
  return {
    consume_amount: total(({ amount }) => amount),
    debt_amount: total(({ debt }) => debt),
    coupon_amount: paid("BALANCE_TYPE_COUPON"),
    flexipurchase_coupon_amount: paid("BALANCE_TYPE_RCASH_COUPON"),
    stored_value_card_amount: paid("BALANCE_TYPE_STORED_VALUE_CARD"),
    cash_amount: paid("BALANCE_TYPE_DEBIT"),
    credit_amount: paid("BALANCE_TYPE_CREDIT"),
    writeoff_amount: total(({ type, amount }) => (type === "2" ? -amount : 0n)),
    measure_id: 1,
  };
}

/** The fields that both lists of a customer's own records call alike. */
function sharedOf({ row, date, from, until }: OwnRecord, { caller }: Call) {
  const { charging_mode, bill_detail_type } = row;
  return {
    ...{ bill_date: date, bill_type: bill_detail_type, customer_id: row.customer_id, account_name: caller.name },
    ...{ region: row.region_code, region_name: row.region_name, cloud_service_type: row.service_type_code },
    ...{ cloud_service_type_name: row.service_type_name, resource_type_name: row.resource_type_name },
    ...{ resource_name: row.resource_name, resource_tag: row.resource_tag, charge_mode: charging_mode },
    ...{ sku_code: row.product_id, enterprise_project_id: row.enterprise_project_id, measure_id: 1 },
    ...{ cash_amount: row.cash_amount, credit_amount: row.credit_amount, coupon_amount: row.coupon_amount },
    flexipurchase_coupon_amount: row.flexipurchase_coupon_amount,
    ...{ stored_card_amount: row.stored_value_card_amount, bonus_amount: nothing, debt_amount: row.debt_amount },
    ...{ adjustment_amount: row.writeoff_amount, official_amount: row.official_amount },
    ...{ discount_amount: row.official_discount_amount, product_spec_desc: row.product_spec_desc },
    ...{ effective_time: from, expire_time: until, consume_time: from },
    ...("period_type" in row ? { period_type: row.period_type, period_num: row.period_num } : {}),
  };
}

interface Page {
  readonly method?: string | undefined;
  readonly enterprise_project_id?: string | undefined;
  readonly offset?: number | undefined;
  readonly limit?: number | undefined;
}

const scopeOfBills = ({ method, enterprise_project_id: project, offset = 0, limit = 10 }: Page) => ({
  ...{ isMember: method === "sub_customer", project, offset, limit },
});

/** What customers see of their own bills, whoever pays them. */
export const customerBillTwins: Twins<typeof customerBills> = {
  showOwnMonth(input, call) {
    const { world, now, caller } = call;
    const customer = selfOf(call);
    const month = monthFrom(input.bill_cycle);
    const project = projectOf(customer);
    const isOther = input.enterprise_project_id !== undefined && input.enterprise_project_id !== project;
    const rows =
      input.method === "sub_customer" || isOther
        ? []
        : modes
            .flatMap((mode) => world.bills.list({ month, mode, customerId: customer.id }, 0, everything, now).rows)
            .filter(
              ({ service }) =>
                input.service_type_code === undefined || catalogue[service]?.code === input.service_type_code,
            );
    const names = world.site === "cn" ? "zh" : "en";
    return {
      total_count: rows.length,
      bill_sums: pageOf(rows, input).map((row) => {
        const sold = catalogue[row.service];
        return {
          ...tendersOf([row]),
          ...{ bill_cycle: input.bill_cycle, customer_id: customer.id, account_name: caller.name },
          ...{ service_type_code: sold?.code, service_type_name: sold?.[names] },
          ...{ resource_type_code: sold?.resource.code, resource_type_name: sold?.resource[names] },
          ...{ charging_mode: Number(row.mode), bill_type: Number(row.type) + 1 },
          ...{ official_amount: money(row.amount + row.discount), official_discount_amount: money(row.discount) },
          truncated_amount: nothing,
        };
      }),
      ...tendersOf(rows),
      currency: world.currency,
    };
  },

  listOwnFees(input, call) {
    const statistic = (input.statistic_type ?? 3) as 1 | 2 | 3;
    const found = ownRecords(
      {
        ...{ cycle: input.cycle, statistic, ...scopeOfBills(input) },
        filters: {
          ...{ service_type_code: input.cloud_service_type, region_code: input.region },
          charging_mode: input.charge_mode === undefined ? undefined : Number(input.charge_mode),
          ...{ bill_detail_type: input.bill_type, resource_id: input.resource_id, trade_id: input.trade_id },
          ...{ bill_date_begin: input.bill_date_begin, bill_date_end: input.bill_date_end },
        },
      },
      call,
    );
    return {
      fee_records: found.rows.map((one) => ({
        ...sharedOf(one, call),
        ...{ charge_mode: String(one.row.charging_mode), resource_type: one.row.resource_type_code },
        ...{ resource_id: one.row.resource_id, product_id: one.row.product_id, product_name: one.row.product_name },
        ...{ trade_id: one.row.trade_id, trade_time: one.row.trade_time, amount: one.row.payment_amount },
        // By cycle, a row is no record and has no id.
        id: statistic === 1 ? null : one.row.id,
        ...("order_type" in one.row ? { order_id: one.row.trade_id } : {}),
        ...("usage_type" in one.row
          ? { usage_type: one.row.usage_type, usage: one.row.usage_amount, usage_measure_id: one.row.usage_measure_id }
          : {}),
      })),
      total_count: found.count,
      currency: call.world.currency,
    };
  },

  listOwnResources(input, call) {
    const isDaily = input.query_type === "DAILY";
    const found = ownRecords(
      {
        ...{ cycle: input.cycle, statistic: (input.statistic_type ?? 1) as 1 | 2 | 3, ...scopeOfBills(input) },
        resourceType: input.resource_type,
        filters: {
          ...{ service_type_code: input.cloud_service_type, region_code: input.region },
          ...{ charging_mode: input.charge_mode, bill_detail_type: input.bill_type },
          resource_id: input.res_instance_id,
          ...(isDaily ? { bill_date_begin: input.bill_cycle_begin, bill_date_end: input.bill_cycle_end } : {}),
        },
      },
      call,
    );
    return {
      monthly_records: found.rows.map((one) => ({
        ...sharedOf(one, call),
        ...{ cycle: input.cycle, resource_Type_code: one.row.resource_type_code, be_id: "0" },
        ...{ res_instance_id: one.row.resource_id, consume_amount: one.row.payment_amount },
        ...{ root_resource_id: one.row.resource_id, trade_id: one.row.trade_id, id: one.row.id },
        payer_account_id: one.row.customer_id,
      })),
      total_count: found.count,
      currency: call.world.currency,
    };
  },

  listOwnTransactions(input, call) {
    // Nothing is bought from the marketplace here.
    const isElsewhere = input.provider_type === 2;
    const scoped = scopeOfBills(input);
    const found = ownRecords(
      {
        ...{ cycle: input.bill_cycle, statistic: 3, resourceType: input.resource_type_code },
        ...{
          ...scoped,
          isMember: scoped.isMember || isElsewhere || (input.status !== undefined && input.status !== 1),
        },
        filters: {
          ...{ service_type_code: input.service_type_code, region_code: input.region_code },
          ...{ charging_mode: input.charging_mode, bill_detail_type: input.bill_type, trade_id: input.trade_id },
          ...{ bill_date_begin: input.bill_date_begin, bill_date_end: input.bill_date_end },
        },
      },
      call,
    );
    return {
      total_count: found.count,
      records: found.rows.map(({ row, from, until }) => ({
        ...{ bill_cycle: row.bill_cycle, customer_id: row.customer_id, account_name: call.caller.name },
        ...{ service_type_code: row.service_type_code, service_type_name: row.service_type_name },
        ...{ resource_type_code: row.resource_type_code, resource_type_name: row.resource_type_name },
        ...{ region_code: row.region_code, region_name: row.region_name, charging_mode: row.charging_mode },
        ...{ enterprise_project_id: row.enterprise_project_id, consume_time: `${from}-${until}` },
        ...{ trade_time: row.trade_time, provider_type: 1, trade_id: row.trade_id, id: row.id },
        ...{ bill_type: row.bill_detail_type, status: 1, official_amount: row.official_amount },
        ...{ official_discount_amount: row.official_discount_amount, erase_amount: nothing },
        ...{ consume_amount: row.payment_amount, cash_amount: row.cash_amount, credit_amount: row.credit_amount },
        ...{ coupon_amount: row.coupon_amount, flexipurchase_coupon_amount: row.flexipurchase_coupon_amount },
        ...{ stored_value_card_amount: row.stored_value_card_amount, bonus_amount: nothing },
        ...{ debt_amount: row.debt_amount, writeoff_amount: row.writeoff_amount },
      })),
      currency: call.world.currency,
    };
  },
};
