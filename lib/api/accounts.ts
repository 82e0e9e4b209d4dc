import { z } from "zod";
import { accountType } from "./codes/accounts";
import { answer, code, customerId, decimal, id, rows, text } from "./fields";
import { domain, read } from "./operation";

export const accounts = domain("accounts", {
  partnerBalances: read({
    huawei: "ListPartnerBalances",
    title: { zh: "查询伙伴账户余额", en: "List the partner's own balances" },
    method: "GET",
    path: "/v2/accounts/partner-accounts/balances",
    // Without indirect_partner_id this is the caller's own balance, whatever the operation is called (mt_060003).
    in: z.object({ indirect_partner_id: id().optional() }),
    out: answer({
      account_balances: rows({
        account_id: text,
        account_type: code(accountType),
        amount: decimal,
        currency: text,
        designated_amount: decimal,
        credit_amount: decimal,
        measure_id: text,
        memo: text,
      }),
    }),
    sites: ["cn"],
    callers: ["partner", "distributor"],
    permission: "accounts.read",
    customers: () => [],
    source: "mt_060003",
  }),

  customerBalances: read({
    huawei: "ListCustomersBalancesDetail",
    title: { zh: "批量查询客户余额", en: "List customers' balances" },
    method: "POST",
    path: "/v2/accounts/customer-accounts/balances/batch-query",
    in: z.object({
      customer_infos: z
        .array(z.object({ customer_id: customerId }))
        .min(1)
        .max(100),
      indirect_partner_id: id().optional(),
    }),
    // Customers that are not resale type are left out in silence: missing is not zero (mt_060004).
    out: answer({
      customer_balances: rows({
        customer_id: z.string(),
        amount: decimal,
        debt_amount: decimal,
        currency: text,
        measure_id: text,
      }),
    }),
    sites: ["cn"],
    callers: ["partner", "distributor"],
    permission: "accounts.read",
    customers: (input) => input.customer_infos.map((info) => info.customer_id),
    source: "mt_060004",
  }),
});
