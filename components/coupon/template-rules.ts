import { quotaState } from "@/lib/coupon-state";
import type { TemplateContent } from "@/lib/desk/coupon-templates";
import { compareAmounts } from "@/lib/money";
import { beijingDay } from "@/lib/time";

/** A quota as far as a template cares. */
export interface TemplateQuota {
  quota_id: string;
  quota_type: string | null;
  quota_status: string | null;
  balance: string | null;
  effective_time: string | null;
  expire_time: string | null;
}

/** Why a template cannot be used as it stands; null when it can. */
export type TemplateFault = "gone" | "status" | "over" | "not_yet" | "used_up" | "short" | "none" | "dates_past" | null;

const isEnough = ({ balance }: TemplateQuota, face: string | undefined) =>
  balance === null || face === undefined || compareAmounts(balance, face) >= 0;

/** The quotas that a template may draw on now, the best by its rule first. */
function fitting(
  { quota_rule, quota_type = "0", face_value }: TemplateContent,
  quotas: readonly TemplateQuota[],
  now: string,
) {
  const open = quotas.filter(
    (quota) => quota.quota_type === quota_type && quotaState(quota, now) === null && isEnough(quota, face_value),
  );
  return quota_rule === "soonest"
    ? open.sort((one, other) => ((one.expire_time ?? "9999") < (other.expire_time ?? "9999") ? -1 : 1))
    : open.sort((one, other) => compareAmounts(other.balance ?? "0", one.balance ?? "0"));
}

/** The quota that a template draws on now; undefined where there is none. */
export const quotaOf = (content: TemplateContent, quotas: readonly TemplateQuota[], now: string) =>
  content.quota_rule === "fixed"
    ? quotas.find(({ quota_id }) => quota_id === content.quota_id)
    : fitting(content, quotas, now)[0];

/** What is wrong with a template today: its quota is gone, over or too small, or its dates are past. */
export function templateFault(content: TemplateContent, quotas: readonly TemplateQuota[], now: string): TemplateFault {
  const quota = quotaOf(content, quotas, now);
  if (!quota) return content.quota_rule === "fixed" ? "gone" : "none";
  const state = quotaState(quota, now);
  if (state !== null) return state;
  if (!isEnough(quota, content.face_value)) return "short";
  const isPast = content.valid_until !== undefined && content.valid_until < beijingDay(new Date(now));
  return content.validity_rule === "dates" && isPast ? "dates_past" : null;
}

const dayMs = 24 * 60 * 60 * 1000;

/** The last day that a template's coupons are good for, as a Beijing day; empty where the quota decides. */
export function lastDayOf({ validity_rule, valid_days, valid_until }: TemplateContent, now: string): string {
  if (validity_rule === "days" && valid_days !== undefined)
    return beijingDay(new Date(Date.parse(now) + valid_days * dayMs));
  return validity_rule === "dates" ? (valid_until ?? "") : "";
}

/** What the issue form is filled in with; customers are the person's own choice each time. */
export function issueValues(content: TemplateContent, quotas: readonly TemplateQuota[], now: string) {
  const { face_value = "", cloud_service_types = [], product_ids = [], memo = "", valid_from = "" } = content;
  const quota = quotaOf(content, quotas, now);
  return {
    // A quota that cannot be drawn on is left for the person to choose.
    quota_id: quota && quotaState(quota, now) === null ? quota.quota_id : "",
    face_value,
    valid_time: content.validity_rule === "dates" ? valid_from : "",
    expire_time: lastDayOf(content, now),
    cloud_service_types,
    product_ids: product_ids.join(", "),
    memo,
  };
}
