import type { NavigationName } from "./routes";

/** The articles of the knowledge base that answer what people ask on a page, first the most asked. */
export const helpArticles: Record<NavigationName, readonly string[]> = {
  overview: [
    "account-balance-composition",
    "balance-alert-and-flow",
    "bill-cycle-attribution",
    "coupon-quota-and-issue",
  ],
  customers: [
    "association-modes",
    "association-how-customer-binds",
    "sub-customer-check-if-associated",
    "association-failed-reasons",
    "association-disassociate-by-partner",
  ],
  balances: [
    "account-balance-composition",
    "customer-balance-after-association",
    "allocate-to-customer",
    "reclaim-from-customer",
    "allocation-count-limit",
  ],
  bulk: ["coupon-quota-and-issue", "allocate-to-customer", "reclaim-from-customer", "allocation-count-limit"],
  approvals: ["allocate-to-customer", "coupon-quota-and-issue", "allocation-count-limit"],
  resellers: ["general-distributor-what-is", "adjust-indirect-partner", "account-balance-composition"],
  coupons: ["coupon-quota-and-issue", "coupon-reclaim-rules", "coupon-cannot-modify", "coupon-performance"],
  issue: ["coupon-quota-and-issue", "coupon-cannot-modify", "coupon-reclaim-rules", "coupon-test-exhausted"],
  orders: ["order-view-and-export", "order-coupon-rules", "deduct-order-coupon-first", "refund-where-by-mode"],
  bills: [
    "bill-cycle-attribution",
    "bill-summary-not-for-settlement",
    "bill-rounding",
    "bill-empty-customer-name",
    "bill-export",
  ],
  knowledge: [],
  log: [],
  settings: [],
};
