import type { Permission } from "./api/permissions";

export interface KnowledgeAction {
  /** The key of its name in the messages. */
  name: string;
  href: `/${string}`;
  permission: Permission;
}

/** Where the portal does what an article speaks of. */
const pages = {
  issueCoupons: { href: "/coupons/issue", permission: "coupons.spend" },
  reclaimCoupons: { href: "/coupons/reclaim", permission: "coupons.spend" },
  quotas: { href: "/coupons", permission: "coupons.read" },
  issuedCoupons: { href: "/coupons?tab=issued", permission: "coupons.read" },
  couponRecords: { href: "/coupons?tab=records", permission: "coupons.read" },
  heldCoupons: { href: "/coupons?tab=held", permission: "coupons.read" },
  allocate: { href: "/balances/allocate", permission: "accounts.spend" },
  reclaim: { href: "/balances/reclaim", permission: "accounts.spend" },
  balances: { href: "/balances", permission: "accounts.read" },
  ownAccounts: { href: "/balances/accounts", permission: "accounts.read" },
  adjustments: { href: "/balances/adjustments", permission: "accounts.history" },
  ownChanges: { href: "/balances/changes", permission: "accounts.history" },
  customerChanges: { href: "/balances/changes/customer", permission: "accounts.history" },
  customers: { href: "/customers", permission: "customers.read" },
  orders: { href: "/orders", permission: "orders.read" },
  bills: { href: "/bills", permission: "bills.read" },
  billRows: { href: "/bills/rows", permission: "bills.read" },
  resellers: { href: "/resellers", permission: "resellers.read" },
  allocateToReseller: { href: "/resellers/allocate", permission: "resellers.spend" },
  reclaimFromReseller: { href: "/resellers/reclaim", permission: "resellers.spend" },
  issueQuota: { href: "/resellers/quotas/issue", permission: "resellers.spend" },
  reclaimQuota: { href: "/resellers/quotas/reclaim", permission: "resellers.spend" },
  resellerQuotas: { href: "/resellers/quotas", permission: "resellers.read" },
  resellerRecords: { href: "/resellers/records", permission: "resellers.read" },
} as const satisfies Record<string, Omit<KnowledgeAction, "name">>;

export type KnowledgeActionName = keyof typeof pages;
export const knowledgeActionNames = Object.keys(pages) as KnowledgeActionName[];

/** Huawei's operations, each with the page that does it or shows what it answers. One the portal has no page for is not here. */
export const operationPages: Readonly<Record<string, KnowledgeActionName>> = {
  CreatePartnerCoupons: "issueCoupons",
  ReclaimPartnerCoupons: "reclaimCoupons",
  ListQuotaCoupons: "quotas",
  ListIssuedPartnerCoupons: "issuedCoupons",
  ListPartnerCouponsRecord: "couponRecords",
  ListSubCustomerCoupons: "heldCoupons",
  ListCustomerCouponChangeRecords: "heldCoupons",
  ListStoredValueCards: "heldCoupons",
  UpdateCustomerAccountAmount: "allocate",
  ReclaimToPartnerAccount: "reclaim",
  ListCustomersBalancesDetail: "balances",
  ShowCustomerAccountBalances: "balances",
  ListPartnerBalances: "ownAccounts",
  ListPartnerAdjustRecords: "adjustments",
  ListPartnerAccountChangeRecords: "ownChanges",
  ListCustomerAccountChangeRecords: "customerChanges",
  ListSubCustomers: "customers",
  ListConsumeSubCustomers: "customers",
  ListCustomerOrders: "orders",
  ShowCustomerOrderDetails: "orders",
  ShowRefundOrderDetails: "orders",
  ListOrderCouponsByOrderId: "orders",
  ListSubcustomerMonthlyBills: "bills",
  ShowCustomerMonthlySum: "bills",
  ListSubCustomerBillDetail: "billRows",
  ListCustomerBillsFeeRecords: "billRows",
  ListCustomerselfResourceRecordDetails: "billRows",
  ListCustomerselfResourceRecords: "billRows",
  ListIndirectPartners: "resellers",
  UpdateIndirectPartnerAccount: "allocateToReseller",
  ReclaimIndirectPartnerAccount: "reclaimFromReseller",
  UpdateCouponQuotas: "issueQuota",
  ReclaimCouponQuotas: "reclaimQuota",
  ListIssuedCouponQuotas: "resellerQuotas",
  ListCouponQuotasRecords: "resellerRecords",
};

/** The pages for the operations of an article, each once, in the article's order. */
export const actionsFor = (operations: readonly string[]): (KnowledgeAction & { name: KnowledgeActionName })[] =>
  [...new Set(operations.flatMap((operation) => operationPages[operation] ?? []))].map((name) => ({
    name,
    ...pages[name],
  }));
