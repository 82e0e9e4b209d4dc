import { z } from "zod";
import {
  billDetailType,
  billProvider,
  billScope,
  billStatus,
  cycleQuery,
  recordChargeMode,
  statistic,
} from "./codes/bills";
import { ownFeeRecord, ownResourceRecord, ownSum, ownTransaction, tenders } from "./customer-bill-rows";
import { answer, billingMonth, calendarDay, id, paging, rows, text, textCode, whole, wholeCode } from "./fields";
import { read } from "./operation";

/** A master account names the member account that it asks for, and only then. */
const scope = { method: textCode(billScope).optional(), sub_customer_id: id().optional() };

const memberNamed = ({ method, sub_customer_id }: { method?: unknown; sub_customer_id?: unknown }) =>
  (method === "sub_customer") === (sub_customer_id !== undefined);
const memberRule = { error: "member_named", path: ["sub_customer_id"] };

const days = { bill_date_begin: calendarDay.optional(), bill_date_end: calendarDay.optional() };
type Days = { bill_date_begin?: string | undefined; bill_date_end?: string | undefined };

// Huawei overlooks a lone day, and days of another month, in silence: the whole month would pass for a part of it.
const bothDays = ({ bill_date_begin: first, bill_date_end: last }: Days) =>
  (first === undefined) === (last === undefined);
const inOrder = ({ bill_date_begin: first, bill_date_end: last }: Days) => !first || !last || first <= last;
const inMonth = ({ bill_date_begin: first, bill_date_end: last }: Days, cycle: string) =>
  [first, last].every((day) => !day || day.startsWith(cycle));
const rule = (error: string) => ({ error, path: ["bill_date_end"] });

/** A customer's own bills, which its credentials alone can ask for. */
export const customerBills = {
  showOwnMonth: read({
    huawei: "ShowCustomerMonthlySum",
    title: { zh: "查询客户自己的汇总账单", en: "Show a customer's own month" },
    method: "GET",
    path: "/v2/bills/customer-bills/monthly-sum",
    in: z
      .object({
        bill_cycle: billingMonth,
        service_type_code: id().optional(),
        enterprise_project_id: id(128).optional(),
        ...scope,
        ...paging,
      })
      .refine(memberNamed, memberRule),
    out: answer({ total_count: whole, bill_sums: rows(ownSum), ...tenders, currency: text }),
    sites: ["cn", "intl"],
    callers: ["customer"],
    permission: "bills.read",
    customers: () => [],
    source: "api-oce",
  }),

  listOwnFees: read({
    huawei: "ListCustomerselfResourceRecords",
    title: { zh: "查询客户自己的资源消费记录", en: "List a customer's own resource fees" },
    method: "GET",
    path: "/v2/bills/customer-bills/res-fee-records",
    in: z
      .object({
        cycle: billingMonth,
        cloud_service_type: id(256).optional(),
        region: id().optional(),
        charge_mode: textCode(recordChargeMode).optional(),
        bill_type: wholeCode(billDetailType).optional(),
        resource_id: id(128).optional(),
        enterprise_project_id: id(128).optional(),
        include_zero_record: z.stringbool().or(z.boolean()).optional(),
        trade_id: id(128).optional(),
        statistic_type: wholeCode(statistic).optional(),
        ...days,
        ...scope,
        ...paging,
      })
      .refine(memberNamed, memberRule)
      .refine(bothDays, rule("days_both"))
      .refine(inOrder, rule("days_order"))
      .refine((input) => inMonth(input, input.cycle), rule("days_in_month")),
    out: answer({ fee_records: rows(ownFeeRecord), total_count: whole, currency: text }),
    sites: ["cn", "intl"],
    callers: ["customer"],
    permission: "bills.read",
    customers: () => [],
    source: "api-oce",
  }),

  listOwnResources: read({
    huawei: "ListCustomerselfResourceRecordDetails",
    title: { zh: "查询客户自己的资源详单", en: "List a customer's own resource consumption" },
    method: "POST",
    path: "/v2/bills/customer-bills/res-records/query",
    in: z
      .object({
        cycle: billingMonth,
        cloud_service_type: id(256).optional(),
        resource_type: id(256).optional(),
        region: id().optional(),
        res_instance_id: id(128).optional(),
        charge_mode: wholeCode(recordChargeMode).optional(),
        bill_type: wholeCode(billDetailType).optional(),
        enterprise_project_id: id(128).optional(),
        include_zero_record: z.boolean().optional(),
        statistic_type: wholeCode(statistic).optional(),
        query_type: textCode(cycleQuery).optional(),
        bill_cycle_begin: calendarDay.optional(),
        bill_cycle_end: calendarDay.optional(),
        payer_account_id: id().optional(),
        ...scope,
        ...paging,
      })
      .refine(memberNamed, memberRule)
      .refine((input) => input.query_type !== "DAILY" || (input.statistic_type ?? 1) !== 1, {
        error: "daily_statistic",
        path: ["statistic_type"],
      })
      .refine((input) => input.query_type !== "DAILY" || (input.bill_cycle_begin && input.bill_cycle_end), {
        error: "days_both",
        path: ["bill_cycle_begin"],
      }),
    // Eight decimals: they do not come to the monthly sum, which is charged at two.
    out: answer({ monthly_records: rows(ownResourceRecord), total_count: whole, currency: text }),
    sites: ["cn", "intl"],
    callers: ["customer"],
    permission: "bills.read",
    customers: () => [],
    perSecond: 30,
    source: "api-oce",
  }),

  listOwnTransactions: read({
    huawei: "ListCustomerBillsFeeRecords",
    title: { zh: "查询客户自己的流水账单", en: "List a customer's own transactions" },
    method: "GET",
    path: "/v2/bills/customer-bills/fee-records",
    in: z
      .object({
        bill_cycle: billingMonth,
        provider_type: wholeCode(billProvider).optional(),
        service_type_code: id(256).optional(),
        resource_type_code: id(256).optional(),
        region_code: id().optional(),
        charging_mode: wholeCode(recordChargeMode).optional(),
        bill_type: wholeCode(billDetailType).optional(),
        trade_id: id(128).optional(),
        enterprise_project_id: id(128).optional(),
        include_zero_record: z.stringbool().or(z.boolean()).optional(),
        status: wholeCode(billStatus).optional(),
        ...days,
        ...scope,
        offset: paging.offset,
        limit: z.int().min(1).max(1000).optional(),
      })
      .refine(memberNamed, memberRule)
      .refine(bothDays, rule("days_both"))
      .refine(inOrder, rule("days_order"))
      .refine((input) => inMonth(input, input.bill_cycle), rule("days_in_month")),
    out: answer({ total_count: whole, records: rows(ownTransaction), currency: text }),
    sites: ["cn"],
    callers: ["customer"],
    permission: "bills.read",
    customers: () => [],
    source: "api-oce",
  }),
};
