import { z } from "zod";
import { budgets } from "./budgets";
import {
  accountBalanceType,
  accountType,
  adjustment,
  customerTradeType,
  flow,
  revenueOrExpense,
  tradeDetail,
  tradeType,
} from "./codes/accounts";
import { amount, answer, code, customerId, decimal, id, instant, paging, rows, text, textCode, whole } from "./fields";
import { domain, read, spend } from "./operation";
import { tradeDays } from "./trade-days";
import { transferOutcome } from "./transfer-outcome";

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

  allocate: spend({
    huawei: "UpdateCustomerAccountAmount",
    title: { zh: "向客户拨款", en: "Allocate money to a customer" },
    method: "POST",
    path: "/v2/accounts/partner-accounts/adjust-amount",
    // With indirect_partner_id the money comes from that reseller's account, without it from the caller's (mt_060005).
    in: z.object({ customer_id: customerId, amount, indirect_partner_id: id().optional() }),
    out: answer({ transfer_id: text }),
    sites: ["cn"],
    callers: ["partner", "distributor"],
    permission: "accounts.spend",
    customers: (input) => [input.customer_id],
    spend: {
      kind: "allocation",
      payee: "customer",
      lines: (input) => [{ payee: input.customer_id, amount: input.amount }],
      outcomes: (input, { transfer_id }) => [transferOutcome(input.customer_id, transfer_id)],
    },
    source: "mt_060005",
  }),

  reclaim: spend({
    huawei: "ReclaimToPartnerAccount",
    title: { zh: "回收客户余额", en: "Reclaim money from a customer" },
    method: "POST",
    path: "/v2/accounts/partner-accounts/reclaim",
    in: z.object({ customer_id: customerId, amount, indirect_partner_id: id().optional() }),
    out: answer({ trans_id: text }),
    sites: ["cn"],
    callers: ["partner", "distributor"],
    permission: "accounts.spend",
    customers: (input) => [input.customer_id],
    spend: {
      kind: "account_reclaim",
      payee: "customer",
      lines: (input) => [{ payee: input.customer_id, amount: input.amount }],
      outcomes: (input, { trans_id }) => [transferOutcome(input.customer_id, trans_id)],
    },
    source: "mt_060006",
  }),

  // v3: the v2 path of the same name took `offset` as a page number.
  listAdjustments: read({
    huawei: "ListPartnerAdjustRecords",
    title: { zh: "查询调账记录", en: "List allocation and reclaim records" },
    method: "GET",
    path: "/v3/accounts/partner-accounts/adjust-records",
    in: z.object({
      // A distributor may name a reseller here; somebody else's id answers with an empty list.
      customer_id: customerId.optional(),
      operation_type: textCode(adjustment).optional(),
      operation_time_begin: instant.optional(),
      operation_time_end: instant.optional(),
      trans_id: id(128).optional(),
      indirect_partner_id: id().optional(),
      ...paging,
    }),
    out: answer({
      total_count: whole,
      records: rows({
        customer_id: text,
        customer_name: text,
        operation_type: code(adjustment),
        amount: decimal,
        currency: text,
        apply_scene: text,
        operation_time: text,
        measure_id: text,
        trans_id: text,
        memo: text,
      }),
    }),
    sites: ["cn"],
    callers: ["partner", "distributor"],
    permission: "accounts.history",
    customers: (input) => (input.customer_id ? [input.customer_id] : []),
    source: "api-bpconsole",
  }),

  listChanges: read({
    huawei: "ListPartnerAccountChangeRecords",
    title: { zh: "查询伙伴收支明细", en: "List the partner's income and expenses" },
    method: "GET",
    path: "/v2/accounts/partner-accounts/account-change-records",
    in: tradeDays(
      z.object({
        balance_type: textCode(accountBalanceType),
        trade_type: textCode(tradeType).optional(),
        ...tradeDays.fields,
        indirect_partner_id: id().optional(),
        ...paging,
      }),
    ),
    out: answer({
      total_count: whole,
      currency: text,
      records: rows({
        account_change_id: text,
        trade_detail_type: code(tradeDetail),
        // Asked for by Beijing day, answered in UTC.
        trade_time: text,
        trade_id: text,
        change_amount: decimal,
        balance_after_change: decimal,
        type: code(flow),
        customer_id: text,
        account_name: text,
      }),
    }),
    sites: ["cn"],
    callers: ["partner", "distributor"],
    permission: "accounts.history",
    customers: () => [],
    source: "mt_060007_0",
  }),

  ownBalances: read({
    huawei: "ShowCustomerAccountBalances",
    title: { zh: "查询客户自己的账户余额", en: "Show a customer's own balances" },
    method: "GET",
    path: "/v2/accounts/customer-accounts/balances",
    // Whose balances they are is told by the credentials alone, so it takes a customer's token (mac_00001).
    in: z.object({}),
    out: answer({
      account_balances: rows({
        account_id: text,
        account_type: code(accountType),
        amount: decimal,
        currency: text,
        designated_amount: decimal,
        credit_amount: decimal,
        measure_id: text,
      }),
      debt_amount: decimal,
      measure_id: text,
      currency: text,
    }),
    sites: ["cn", "intl"],
    callers: ["customer"],
    permission: "accounts.read",
    customers: () => [],
    source: "mac_00001",
  }),

  listOwnChanges: read({
    huawei: "ListCustomerAccountChangeRecords",
    title: { zh: "查询客户收支明细", en: "List a customer's own income and expenses" },
    method: "GET",
    path: "/v2/accounts/customer-accounts/account-change-records",
    in: tradeDays(
      z.object({
        balance_type: textCode(accountBalanceType),
        revenue_expense_type: textCode(revenueOrExpense).optional(),
        trade_type: textCode(customerTradeType).optional(),
        ...tradeDays.fields,
        trade_id: id(128).optional(),
        payment_channel_id: id().optional(),
        payment_channel_no: id().optional(),
        ...paging,
      }),
    ),
    out: answer({
      total_count: whole,
      currency: text,
      records: rows({
        account_change_id: text,
        trade_detail_type: code(tradeDetail),
        trade_time: text,
        trade_id: text,
        change_amount: decimal,
        balance_after_change: decimal,
        revenue_expense_type: code(revenueOrExpense),
        bill_cycle: text,
        payment_channel_id: text,
        payment_channel_no: text,
        consume_time: text,
        account_name: text,
        cloud_service_type_name: text,
        resource_type_name: text,
      }),
    }),
    sites: ["cn"],
    callers: ["customer"],
    permission: "accounts.history",
    customers: () => [],
    source: "api-oce",
  }),

  ...budgets,
});
