import { z } from "zod";
import { feeRecord, feeRecordFilters } from "./bill-records";
import { balanceType, chargeMode, sumBillType } from "./codes/bills";
import { customerBills } from "./customer-bills";
import { answer, billingMonth, code, customerId, decimal, id, paging, rows, text, textCode, whole } from "./fields";
import { invoices } from "./invoices";
import { domain, read } from "./operation";
import { peakUsages } from "./peak-usage";

export const bills = domain("bills", {
  listMonthlySums: read({
    huawei: "ListSubcustomerMonthlyBills",
    title: { zh: "查询客户月度消费账单", en: "List customers' monthly bill sums" },
    method: "GET",
    path: "/v2/bills/partner-bills/subcustomer-bills/monthly-sum",
    in: z.object({
      cycle: billingMonth,
      // Required: a whole month takes one call for each charge mode.
      charge_mode: textCode(chargeMode),
      customer_id: customerId.optional(),
      cloud_service_type: id(256).optional(),
      bill_type: textCode(sumBillType).optional(),
      indirect_partner_id: id().optional(),
      ...paging,
    }),
    out: answer({
      count: whole,
      currency: text,
      bill_sums: rows({
        customer_id: text,
        cloud_service_type: text,
        cloud_service_type_name: text,
        resource_type_code: text,
        resource_type_name: text,
        bill_type: code(sumBillType),
        charge_mode: code(chargeMode),
        amount: decimal,
        debt_amount: decimal,
        adjustment_amount: decimal,
        discount_amount: decimal,
        measure_id: text,
        account_details: rows({ balance_type: code(balanceType), amount: decimal, bill_type: code(sumBillType) }),
      }),
    }),
    sites: ["cn"],
    callers: ["partner", "distributor"],
    permission: "bills.read",
    customers: (input) => (input.customer_id ? [input.customer_id] : []),
    source: "cb_020001",
  }),

  listConsumers: read({
    huawei: "ListConsumeSubCustomers",
    title: { zh: "查询伙伴消费子客户列表", en: "List the customers that consumed in a month" },
    method: "POST",
    path: "/v2/bills/subcustomer-bills/res-fee-records/sub-customers/query",
    in: z.object({ bill_cycle: billingMonth, ...paging }),
    // Customers who have left since still belong to a past month and are answered here.
    out: answer({ total_count: whole, sub_customers: rows({ customer_id: text }) }),
    sites: ["cn"],
    callers: ["partner", "distributor"],
    permission: "bills.read",
    customers: () => [],
    source: "mt_000503",
  }),

  listRecords: read({
    huawei: "ListSubCustomerBillDetail",
    title: { zh: "查询伙伴子客户消费记录", en: "List the records of what a customer consumed" },
    method: "GET",
    path: "/v2/bills/subcustomer-bills/res-fee-records",
    in: feeRecordFilters,
    out: answer({ total_count: whole, currency: text, fee_records: rows(feeRecord) }),
    sites: ["cn"],
    callers: ["partner", "distributor"],
    permission: "bills.read",
    customers: (input) => [input.customer_id],
    source: "mt_000502",
  }),

  ...customerBills,
  ...peakUsages,
  ...invoices,
});
