import { z } from "zod";
import { alsoUnfreeze, budgetOperation, budgetType, overspendFreeze } from "./codes/budgets";
import {
  amount,
  answer,
  code,
  customerId,
  decimal,
  id,
  paging,
  rows,
  text,
  textCode,
  whole,
  wholeCode,
} from "./fields";
import { read, write } from "./operation";

const named = { customer_id: customerId, indirect_partner_id: id().optional() };
const largest = 2_147_483_647;

/** A budget in whole dollars and cents, as far as Huawei counts. */
const budget = amount.refine((text) => Number(text) <= largest, { error: "budget_large" }).meta({ wire: "decimal" });

const partners = ["partner", "distributor"] as const;

/** What the international site has instead of moving money: budgets of customers, and quotas of consumption. */
export const budgets = {
  showBudget: read({
    huawei: "ShowSubCustomerBudget",
    title: { zh: "查询客户预算", en: "Show a customer's budget" },
    method: "GET",
    path: "/v2/partners/sub-customers/budget",
    in: z.object(named),
    // What is used lags behind and is roughly counted.
    out: answer({
      budget_amount: decimal,
      used_amount: decimal,
      measure_id: whole,
      currency: text,
      budget_type: code(budgetType),
    }),
    sites: ["intl"],
    callers: partners,
    permission: "accounts.read",
    customers: (input) => [input.customer_id],
    source: "api-bpconsole",
  }),

  listBudgets: read({
    huawei: "ListSubCustomerBudget",
    title: { zh: "批量查询客户预算", en: "List customers' budgets" },
    method: "POST",
    path: "/v2/partners/sub-customers/budget/query",
    in: z.object({ customer_ids: z.array(customerId).min(1).max(100), indirect_partner_id: id().optional() }),
    // Customers of others, and referral customers, are left out without a word.
    out: answer({
      measure_id: whole,
      currency: text,
      budget_infos: rows({
        customer_id: text,
        budget_amount: decimal,
        used_amount: decimal,
        budget_type: code(budgetType),
      }),
    }),
    sites: ["intl"],
    callers: partners,
    permission: "accounts.read",
    customers: (input) => input.customer_ids,
    source: "api-bpconsole",
  }),

  setBudget: write({
    huawei: "UpdateSubCustomerBudget",
    title: { zh: "设置客户预算", en: "Set a customer's budget" },
    method: "POST",
    path: "/v2/partners/sub-customers/budget",
    in: z.object({
      ...named,
      // The whole budget, not what is added to it: the same call twice leaves the same budget.
      budget_amount: budget,
      cancel_partner_frozen: textCode(alsoUnfreeze).optional(),
      budget_type: textCode(budgetType).optional(),
      frozen_operate_type: wholeCode(overspendFreeze).optional(),
    }),
    out: answer({}),
    sites: ["intl"],
    callers: partners,
    permission: "customers.control",
    customers: (input) => [input.customer_id],
    source: "api-bpconsole",
  }),

  listBudgetRecords: read({
    huawei: "ListSubCustomerBudgetRecords",
    title: { zh: "查询客户预算设置记录", en: "List what a customer's budget was set to" },
    method: "GET",
    path: "/v2/partners/sub-customers/budget/records",
    in: z.object({
      ...named,
      operation_type: textCode(budgetOperation).optional(),
      budget_type: textCode(budgetType).optional(),
      ...paging,
    }),
    out: answer({
      total_count: whole,
      measure_id: whole,
      currency: text,
      record_list: rows({
        budget_amount: decimal,
        operation_type: code(budgetOperation),
        operation_time: text,
        operator: text,
        budget_type: code(budgetType),
        partner_corp_name: text,
        partner_account_name: text,
      }),
    }),
    sites: ["intl"],
    callers: partners,
    permission: "accounts.history",
    customers: (input) => [input.customer_id],
    source: "api-bpconsole",
  }),

  showExpenditureQuota: read({
    huawei: "ShowCustomerExpenditureQuota",
    title: { zh: "查询客户消费额度", en: "Show a customer's own expenditure quota" },
    method: "GET",
    path: "/v2/accounts/customer-accounts/expenditure-quota",
    // Whoever buys through a partner has none: the answer is empty then.
    in: z.object({}),
    out: answer({
      granting_amount: decimal,
      granting_amount_used: decimal,
      percentage_granting_amount_used: decimal,
      measure_id: whole,
      currency: text,
    }),
    sites: ["intl"],
    callers: ["customer"],
    permission: "accounts.read",
    customers: () => [],
    source: "api-oce",
  }),

  showConsumptionQuota: read({
    huawei: "ShowPartnerConsumptionQuota",
    title: { zh: "查询伙伴消费额度", en: "Show the partner's consumption quota" },
    method: "GET",
    path: "/v2/partners/credit/consumption-quota",
    in: z.object({}),
    // What is used can be negative: money and coupons held are taken off it.
    out: answer({
      consumption_quota: decimal,
      amount: decimal,
      coupon_amount: decimal,
      due_amount: decimal,
      unbilled_amount: decimal,
      used_consumption_quota: decimal,
      measure_id: whole,
      currency: text,
    }),
    sites: ["intl"],
    callers: partners,
    permission: "accounts.read",
    customers: () => [],
    source: "api-bpconsole",
  }),
};
