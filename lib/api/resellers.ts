import { z } from "zod";
import { operationResult, quotaOperation } from "./codes/coupons";
import { quotaFields } from "./coupon-rows";
import {
  amount,
  answer,
  code,
  decimal,
  id,
  ids,
  instant,
  paging,
  personal,
  rows,
  searchText,
  text,
  textCode,
  whole,
} from "./fields";
import { domain, read, spend } from "./operation";
import { quotaIssueOutcomes, quotaReclaimOutcomes } from "./quota-outcomes";
import { transferOutcome } from "./transfer-outcome";

const errorDetails = rows({ id: text, error_code: text, error_msg: text });
const reseller = { indirect_partner_id: text, indirect_partner_account_name: text, indirect_partner_name: text };

// Only a distributor has resellers. Their balances are asked for with accounts.partnerBalances.
export const resellers = domain("resellers", {
  list: read({
    huawei: "ListIndirectPartners",
    title: { zh: "查询云经销商列表", en: "List resellers" },
    method: "POST",
    path: "/v2/partners/indirect-partners/query",
    in: z.object({
      account_name: searchText().optional(),
      associated_on_begin: instant.optional(),
      associated_on_end: instant.optional(),
      indirect_partner_id: id().optional(),
      ...paging,
    }),
    out: answer({
      count: whole,
      indirect_partners: rows({
        indirect_partner_id: text,
        mobile_phone: personal("phone"),
        email: personal("email"),
        account_name: text,
        name: text,
        associated_on: text,
        account_manager_id: text,
        account_manager_name: text,
      }),
    }),
    sites: ["cn", "intl"],
    callers: ["partner", "distributor"],
    permission: "resellers.read",
    customers: () => [],
    source: "api-bpconsole",
  }),

  allocate: spend({
    huawei: "UpdateIndirectPartnerAccount",
    title: { zh: "向云经销商拨款", en: "Allocate money to a reseller" },
    method: "POST",
    path: "/v2/accounts/partner-accounts/indirect-partner-adjust",
    in: z.object({ indirect_partner_id: id(), amount }),
    out: answer({ transfer_id: text }),
    sites: ["cn"],
    callers: ["distributor"],
    permission: "resellers.spend",
    customers: () => [],
    spend: {
      kind: "reseller_allocation",
      payee: "reseller",
      lines: (input) => [{ payee: input.indirect_partner_id, amount: input.amount }],
      outcomes: (input, { transfer_id }) => [transferOutcome(input.indirect_partner_id, transfer_id)],
    },
    source: "api-bpconsole",
  }),

  reclaim: spend({
    huawei: "ReclaimIndirectPartnerAccount",
    title: { zh: "回收云经销商余额", en: "Reclaim money from a reseller" },
    method: "POST",
    path: "/v2/accounts/partner-accounts/indirect-partner-reclaim",
    in: z.object({ indirect_partner_id: id(), amount }),
    out: answer({ trans_id: text }),
    sites: ["cn"],
    callers: ["distributor"],
    permission: "resellers.spend",
    customers: () => [],
    spend: {
      kind: "reseller_reclaim",
      payee: "reseller",
      lines: (input) => [{ payee: input.indirect_partner_id, amount: input.amount }],
      outcomes: (input, { trans_id }) => [transferOutcome(input.indirect_partner_id, trans_id)],
    },
    source: "api-bpconsole",
  }),

  issueQuota: spend({
    huawei: "UpdateCouponQuotas",
    title: { zh: "向云经销商发放代金券额度", en: "Issue coupon quotas to resellers" },
    method: "POST",
    path: "/v2/partners/coupon-quotas/indirect-partner-adjust",
    // Each reseller gets the whole amount as a quota of its own.
    in: z.object({ quota_id: id(), indirect_partner_ids: ids(100, "unique_reseller"), quota_amount: amount }),
    out: answer({ error_details: errorDetails, simple_quota_infos: rows({ id: text, quota_id: text }) }),
    sites: ["cn"],
    callers: ["distributor"],
    permission: "resellers.spend",
    customers: () => [],
    spend: {
      kind: "quota",
      payee: "reseller",
      lines: (input) => input.indirect_partner_ids.map((payee) => ({ payee, amount: input.quota_amount })),
      outcomes: quotaIssueOutcomes,
    },
    source: "api-bpconsole",
  }),

  reclaimQuotas: spend({
    huawei: "ReclaimCouponQuotas",
    title: { zh: "回收云经销商的代金券额度", en: "Reclaim coupon quotas from resellers" },
    method: "POST",
    path: "/v2/partners/coupon-quotas/indirect-partner-reclaim",
    in: z.object({ quota_ids: ids(10, "unique_quota"), remark: z.string().trim().max(256).optional() }),
    out: answer({ error_details: errorDetails, simple_quota_infos: rows({ quota_id: text, quota_balance: decimal }) }),
    sites: ["cn"],
    callers: ["distributor"],
    permission: "resellers.spend",
    customers: () => [],
    spend: {
      kind: "quota_reclaim",
      payee: "quota",
      lines: (input) => input.quota_ids.map((payee) => ({ payee, amount: null })),
      outcomes: (input, answered) => quotaReclaimOutcomes(input.quota_ids, answered),
      mark: (input, marker) => ({ ...input, remark: [input.remark, marker].filter(Boolean).join(" ") }),
    },
    source: "espp_00005",
  }),

  listQuotas: read({
    huawei: "ListIssuedCouponQuotas",
    title: { zh: "查询已发放给云经销商的额度", en: "List coupon quotas issued to resellers" },
    method: "GET",
    path: "/v2/partners/issued-coupon-quotas",
    in: z.object({
      quota_id: id().optional(),
      indirect_partner_id: id().optional(),
      parent_quota_id: id().optional(),
      ...paging,
    }),
    out: answer({ total_count: whole, quotas: rows({ ...quotaFields, ...reseller, parent_quota_id: text }) }),
    sites: ["cn"],
    callers: ["distributor"],
    permission: "resellers.read",
    customers: () => [],
    source: "espp_00006",
  }),

  listQuotaRecords: read({
    huawei: "ListCouponQuotasRecords",
    title: { zh: "查询额度发放回收记录", en: "List quota issue and reclaim records" },
    method: "GET",
    path: "/v2/partners/coupon-quotas/records",
    in: z.object({
      indirect_partner_id: id().optional(),
      quota_id: id().optional(),
      parent_quota_id: id().optional(),
      operation_time_begin: instant.optional(),
      operation_time_end: instant.optional(),
      // Huawei ignores a value outside the list and answers unfiltered, so the list is closed here.
      operation_type: textCode(quotaOperation).optional(),
      ...paging,
    }),
    out: answer({
      total_count: whole,
      records: rows({
        id: text,
        operator: text,
        operation_type: code(quotaOperation),
        quota_id: text,
        parent_quota_id: text,
        amount: decimal,
        operation_time: text,
        // Failed attempts stand here too.
        result: code(operationResult),
        ...reseller,
        remark: text,
      }),
    }),
    sites: ["cn"],
    callers: ["distributor"],
    permission: "resellers.read",
    customers: () => [],
    source: "api-bpconsole",
  }),
});
