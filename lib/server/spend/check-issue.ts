import "server-only";
import type { z } from "zod";
import { api } from "@/lib/api/index";
import type { Output } from "@/lib/api/operation";
import { compareAmounts, multiplyAmount } from "@/lib/money";
import type { FieldProblem } from "@/lib/problem";
import { findInBook } from "../customer-book";
import { readUpstream } from "../upstream";

type Issue = z.output<typeof api.coupons.issue.in>;
/** An issue that may not be filled in yet. */
type Draft = { [K in keyof Issue]?: Issue[K] | undefined };
export type Quota = Output<typeof api.coupons.listQuotas>["quotas"][number];

/** A quota by its id. Huawei answers vouchers unless the other kind is asked for, so both are. */
export async function findQuota(quotaId: string): Promise<Quota | null> {
  for (const quota_type of [0, 1]) {
    const { quotas } = await readUpstream(api.coupons.listQuotas, { quota_ids: [quotaId], quota_type, limit: 10 });
    const found = quotas.find((quota) => quota.quota_id === quotaId);
    if (found) return found;
  }
  return null;
}

const problem = (field: string, rule: string, values: FieldProblem["values"] = {}): FieldProblem => ({
  field,
  rule,
  values,
});

const limitsOf = (quota: Quota, key: string) =>
  quota.limit_infos
    .filter((info) => info.limit_key === key)
    .flatMap((info) => info.limit_values.flatMap(({ value1 }) => value1 ?? []));

const limitOf = (quota: Quota, key: string) =>
  quota.limit_infos.find((info) => info.limit_key === key)?.limit_values[0]?.value1 ?? null;

/** Rules of the quota itself: status is no substitute for its dates (CBC.99000012, CBC.99000017). */
export function quotaProblems(quota: Quota, now: string): FieldProblem[] {
  const { quota_status, effective_time, expire_time } = quota;
  if (quota_status !== "0") return [problem("quota_id", "quota_state", { state: quota_status ?? "" })];
  if (effective_time && effective_time > now) return [problem("quota_id", "quota_not_yet", { from: effective_time })];
  if (expire_time && expire_time <= now) return [problem("quota_id", "quota_over", { until: expire_time })];
  return [];
}

/** Everything that an issue breaks of its quota's rules, whoever gets it. */
export const quotaRules = (issue: Draft, quota: Quota, now: string): FieldProblem[] => [
  ...quotaProblems(quota, now),
  ...amountProblems(issue, quota),
  ...validityProblems(issue, quota, now),
];

/** Rules of the amounts against the quota's balance and its limits (CBC.99000013, 18, 19). */
function amountProblems({ face_value, customer_ids = [] }: Draft, quota: Quota): FieldProblem[] {
  if (!face_value) return [];
  const total = multiplyAmount(face_value, customer_ids.length);
  const [min, max] = [limitOf(quota, "minFaceValue"), limitOf(quota, "maxFaceValue")];
  const isLimit = (limit: string | null): limit is string => limit !== null && compareAmounts(limit, "0") > 0; // -1 stands for none
  return [
    ...(quota.balance !== null && compareAmounts(total, quota.balance) > 0
      ? [problem("face_value", "quota_short", { balance: quota.balance, total })]
      : []),
    ...(isLimit(min) && compareAmounts(face_value, min) < 0
      ? [problem("face_value", "face_too_low", { limit: min })]
      : []),
    ...(isLimit(max) && compareAmounts(face_value, max) > 0
      ? [problem("face_value", "face_too_high", { limit: max })]
      : []),
  ];
}

/** What the quota allows only some of: services (CBC.99000023) and customers (CBC.50000020). */
function limitProblems({ cloud_service_types = [], customer_ids = [] }: Draft, quota: Quota): FieldProblem[] {
  const [services, named] = [limitsOf(quota, "serviceType"), limitsOf(quota, "customerId")];
  const outside = services.length > 0 ? cloud_service_types.filter((service) => !services.includes(service)) : [];
  return [
    ...(outside.length > 0
      ? [problem("cloud_service_types", "services_outside_quota", { list: outside.join(", ") })]
      : []),
    ...customer_ids.flatMap((id, index) =>
      named.length > 0 && !named.includes(id) ? [problem(`customer_ids.${index}`, "customer_not_named")] : [],
    ),
  ];
}

/** Rules of the validity: instants of one form, so that comparing their texts compares them. */
function validityProblems({ valid_time, expire_time }: Draft, quota: Quota, now: string): FieldProblem[] {
  const [from, until] = [quota.effective_time ?? "", quota.expire_time ?? "9999"];
  if (expire_time && expire_time <= now) return [problem("expire_time", "date_past")];
  if (valid_time && expire_time && expire_time <= valid_time) return [problem("expire_time", "date_order")];
  return [
    ...(valid_time && (valid_time < from || valid_time >= until)
      ? [problem("valid_time", "date_outside_quota", { from, until })]
      : []),
    ...(expire_time && (expire_time > until || expire_time <= from)
      ? [problem("expire_time", "date_outside_quota", { from, until })]
      : []),
  ];
}

/** Who cannot receive a coupon through the interface, judged from the partner's book (CBC.99000035, CBC.99000014). */
export async function customerProblems(
  customerIds: readonly string[],
  account: string,
  fieldOf = (index: number) => `customer_ids.${index}`,
): Promise<FieldProblem[]> {
  const book = new Map((await findInBook(account, customerIds)).map((row) => [row.customerId, row]));
  return customerIds.flatMap((id, index) => {
    const rule = customerRule(book.get(id));
    return rule ? [problem(fieldOf(index), rule)] : [];
  });
}

/** The rule that keeps one customer of the book, or nobody in it, from a coupon; null for a customer who may have it. */
export function customerRule(row: { associationType: string | null; frozen: string | null } | undefined) {
  if (!row) return "customer_foreign";
  if (row.associationType === "1") return "customer_referral";
  return row.frozen === "1" || row.frozen === "2" ? "customer_frozen" : null;
}

/** Everything that an issue, whole or half filled in, would be refused for, with the quota it draws on. */
export async function checkIssue(
  issue: Draft,
  account: string,
  now = `${new Date().toISOString().slice(0, 19)}Z`,
): Promise<{ quota: Quota | null; problems: FieldProblem[] }> {
  const customers = await customerProblems(issue.customer_ids ?? [], account);
  if (!issue.quota_id) return { quota: null, problems: customers };
  const quota = await findQuota(issue.quota_id);
  if (!quota) return { quota, problems: [problem("quota_id", "quota_missing"), ...customers] };
  return { quota, problems: [...quotaRules(issue, quota, now), ...customers, ...limitProblems(issue, quota)] };
}
