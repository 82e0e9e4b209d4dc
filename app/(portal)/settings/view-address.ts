const addresses = {
  customers: "/customers",
  balances: "/balances",
  "own-accounts": "/balances/accounts",
  adjustments: "/balances/adjustments",
  "account-changes": "/balances/changes",
  "customer-changes": "/balances/changes/customer",
  resellers: "/resellers",
  "reseller-quotas": "/resellers/quotas",
  "quota-records": "/resellers/records",
  orders: "/orders",
  quotas: "/coupons?tab=quotas",
  issued: "/coupons?tab=issued",
  records: "/coupons?tab=records",
  receipts: "/coupons?tab=receipts",
  approvals: "/approvals",
  log: "/settings/log",
  "held-coupons": "/coupons?tab=held",
  "held-cards": "/coupons?tab=held&view=cards",
  "coupon-templates": "/coupons?tab=templates",
  bills: "/bills",
  "bill-trend": "/bills/trend",
  "bill-rows": "/bills/rows",
} as const;

/** The tables that have views. */
export type ViewPage = keyof typeof addresses;

/** A saved view's table, if there still is one. */
export const viewPageOf = (page: string): ViewPage | null =>
  Object.hasOwn(addresses, page) ? (page as ViewPage) : null;

/** Where a saved view opens: its table's page with the filters and order that were kept. */
export function viewAddress(page: ViewPage, query: string): string {
  const [path = "", own = ""] = addresses[page].split("?");
  const params = new URLSearchParams(own);
  for (const [name, value] of new URLSearchParams(query)) params.set(name, value);
  return params.size > 0 ? `${path}?${params}` : path;
}
