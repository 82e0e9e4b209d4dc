import { z } from "zod";
import { answer, billingMonth, customerId, decimal, part, personal, rows, text, whole } from "./fields";
import { read } from "./operation";

const moment = z.string().trim().min(10).max(32);

/** What the international site has of bills: a partner's month, and invoices. */
export const invoices = {
  showPostpaidSum: read({
    huawei: "ListPostpaidBillSum",
    title: { zh: "查询伙伴后付费账单汇总", en: "Show the partner's postpaid bill" },
    method: "GET",
    path: "/v2/bills/partner-bills/postpaid-bill-summary",
    // Past months alone, from the fifth at noon, Beijing time.
    in: z.object({ bill_cycle: billingMonth }),
    out: answer({
      bill_cycle: text,
      // What is consumed, given back and adjusted, together; tax is not in it.
      initial_amount_due: decimal,
      consume_amount: decimal,
      refunds: decimal,
      adjustments: decimal,
      tax_amount: decimal,
      currency: text,
    }),
    sites: ["intl"],
    callers: ["partner", "distributor"],
    permission: "bills.read",
    customers: () => [],
    source: "api-bpconsole",
  }),

  listInvoices: read({
    huawei: "ListInvoices",
    title: { zh: "查询发票列表", en: "List invoices" },
    method: "GET",
    path: "/v1.0/{domain_id}/payments/intl-invoices",
    in: z.object({
      /** The account whose invoices they are: the caller's own. */
      domain_id: customerId,
      start_time: moment,
      end_time: moment,
      // The one list of all in which this is the number of a page.
      offset: z.int().min(0),
      limit: z.int().min(1).max(100),
    }),
    out: answer({
      count: whole,
      invoices: rows({
        requestId: text,
        cancelReason: text,
        titleType: text,
        channelType: text,
        invoiceType: text,
        invoiceTitle: text,
        invoiceAmount: decimal,
        invoiceMethod: text,
        invoiceClass: text,
        invoiceState: text,
        applyOpera: text,
        addressInfo: part({
          address: text,
          recipients: text,
          zipCode: text,
          mobilePhone: personal("phone"),
        }),
        applyTime: text,
        invoiceMode: text,
        email: personal("email"),
        requestMode: text,
        srcRequestId: text,
        salesId: text,
        invoiceNo: text,
        tradeType: text,
        billCycle: text,
        taxList: rows({
          taxClass: text,
          taxRate: text,
          subTaxClass: text,
          taxAmount: decimal,
          taxVisibleFlag: text,
          taxAccountingFlag: text,
        }),
      }),
    }),
    sites: ["intl"],
    callers: ["partner", "distributor", "customer"],
    permission: "bills.read",
    customers: () => [],
    source: "api-intl",
  }),
};
