/** Where a question comes up besides a page, with the article that answers it. Every id here exists; a test says so. */

/** The fields of forms that have a rule to know: operation and field. */
export const fieldArticles: Readonly<Record<string, string>> = {
  "coupons.issue.quota_id": "coupon-quota-and-issue",
  "coupons.issue.customer_ids": "api-issue-coupon-scope",
  "coupons.issue.face_value": "coupon-quota-and-issue",
  "coupons.issue.valid_time": "coupon-cannot-modify",
  "coupons.issue.expire_time": "coupon-cannot-modify",
  "coupons.issue.cloud_service_types": "api-coupon-usage-limit-values",
  "coupons.issue.product_ids": "api-coupon-usage-limit-values",
  "coupons.reclaim.customer_id": "coupon-reclaim-rules",
  "coupons.reclaim.coupon_id": "coupon-reclaim-rules",
  "accounts.allocate.customer_id": "allocate-to-customer",
  "accounts.allocate.amount": "allocation-count-limit",
  "accounts.allocate.indirect_partner_id": "adjust-indirect-partner",
  "accounts.reclaim.customer_id": "reclaim-from-customer",
  "accounts.reclaim.amount": "reclaim-from-customer",
  "accounts.reclaim.indirect_partner_id": "adjust-indirect-partner",
  "resellers.allocate.indirect_partner_id": "adjust-indirect-partner",
  "resellers.allocate.amount": "adjust-indirect-partner",
  "resellers.reclaim.indirect_partner_id": "adjust-indirect-partner",
  "resellers.reclaim.amount": "adjust-indirect-partner",
  "resellers.issueQuota.quota_id": "coupon-quota-distributor-api",
  "resellers.issueQuota.indirect_partner_ids": "coupon-quota-distributor-api",
  "resellers.issueQuota.quota_amount": "coupon-quota-distributor-api",
  "resellers.reclaimQuotas.quota_ids": "coupon-quota-distributor-api",
  "desk.saveCouponTemplate.quota_id": "coupon-quota-and-issue",
  "desk.saveCouponTemplate.face_value": "coupon-quota-and-issue",
  "desk.saveCouponTemplate.cloud_service_types": "api-coupon-usage-limit-values",
  "desk.saveCouponTemplate.product_ids": "api-coupon-usage-limit-values",
};

/** Huawei's codes by the digits after the dot, as lib/api/vendor-codes has them. */
const codeArticles: Readonly<Record<string, string>> = {
  "0100": "api-bss-400",
  "0101": "api-bss-400",
  "0150": "api-credential-scope",
  "0151": "api-bss-403",
  "0154": "api-token-expired",
  "0155": "api-bss-403",
  "0156": "api-credential-scope",
  "0250": "api-throttle-0308",
  "0301": "api-bss-401",
  "0308": "api-throttle-0308",
  "0999": "api-bss-400",
  "5001": "api-credential-scope",
  "5003": "account-balance-composition",
  "5004": "api-operator-permission",
  "5021": "allocate-to-customer",
  "5023": "association-modes",
  "5024": "association-modes",
  "99000000": "api-issue-coupon-scope",
  "99000012": "coupon-quota-and-issue",
  "99000013": "coupon-quota-and-issue",
  "99000014": "api-issue-coupon-scope",
  "99000017": "coupon-quota-and-issue",
  "99000018": "coupon-quota-and-issue",
  "99000019": "coupon-quota-and-issue",
  "99000020": "api-issue-coupon-scope",
  "99000021": "api-issue-coupon-scope",
  "99000022": "coupon-quota-and-issue",
  "99000023": "api-coupon-usage-limit-values",
  "99000024": "order-coupon-rules",
  "99000025": "api-issue-coupon-scope",
  "99000035": "api-issue-coupon-scope",
  "99000037": "general-distributor-what-is",
  "99005003": "account-balance-composition",
  "99008040": "api-throttle-0308",
  "50000010": "coupon-quota-and-issue",
  "50000020": "coupon-quota-and-issue",
  "50000021": "coupon-quota-distributor-api",
  "50000034": "coupon-enterprise-member-return",
};

/** The article on a code of Huawei's, if there is one. */
export const articleForCode = (code: string): string | undefined => {
  const digits = code.slice(code.lastIndexOf(".") + 1);
  return Object.hasOwn(codeArticles, digits) ? codeArticles[digits] : undefined;
};

export const codesWithArticle = Object.keys(codeArticles);
