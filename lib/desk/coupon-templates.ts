import { z } from "zod";
import { amount, calendarDay, id } from "@/lib/api/fields";
import { reads, writes } from "./declare";

/** Which quota a template draws on: a certain one, or the one that fits best when it is used. */
export const quotaRules = ["fixed", "soonest", "fullest"] as const;
/** How long its coupons are good for: as the quota, so many days from the day of issue, or between two dates. */
export const validityRules = ["quota", "days", "dates"] as const;
export const mostTemplates = 200;

interface Rules {
  quota_rule: (typeof quotaRules)[number];
  quota_id?: string | undefined;
  validity_rule: (typeof validityRules)[number];
  valid_days?: number | undefined;
  valid_from?: string | undefined;
  valid_until?: string | undefined;
}

const required = (path: keyof Rules) => ({ error: "required", path: [path] });

const content = {
  quota_rule: z.enum(quotaRules),
  quota_type: z.enum(["0", "1"]).optional(),
  quota_id: id().optional(),
  face_value: amount.optional(),
  validity_rule: z.enum(validityRules),
  valid_days: z.int().min(1).max(1_095).optional(),
  valid_from: calendarDay.optional(),
  valid_until: calendarDay.optional(),
  cloud_service_types: z.array(id()).max(10).optional(),
  product_ids: z.array(id()).max(10).optional(),
  memo: z.string().trim().max(256).optional(),
};

/** What an issue is filled in with. Dates are Beijing days. */
export type TemplateContent = z.output<z.ZodObject<typeof content>>;

export const templateInput = z
  .object({
    id: z.uuid().optional(),
    /** When it was last changed as the person saw it; a later change is not overwritten. Goes with `id`. */
    seen: z.string().max(40).optional(),
    name: z.string().trim().min(1).max(60),
    ...content,
  })
  .refine(({ id: known, seen }) => known === undefined || seen !== undefined, { error: "required", path: ["seen"] })
  .refine((input: Rules) => input.quota_rule !== "fixed" || input.quota_id !== undefined, required("quota_id"))
  .refine((input: Rules) => input.validity_rule !== "days" || input.valid_days !== undefined, required("valid_days"))
  .refine((input: Rules) => input.validity_rule !== "dates" || input.valid_until !== undefined, required("valid_until"))
  .refine(({ valid_from: from, valid_until: until }: Rules) => !from || !until || from <= until, {
    error: "days_order",
    path: ["valid_until"],
  });

export interface CouponTemplate {
  id: string;
  name: string;
  content: TemplateContent;
  /** Who made it. */
  personName: string;
  updatedAt: string;
}

/** Templates of an issue; everybody of the account who may issue sees and changes them. */
export const couponTemplates = {
  listCouponTemplates: reads<{ templates: CouponTemplate[] }>()("coupons.spend", z.object({})),
  saveCouponTemplate: writes<{ id: string }>()("coupons.spend", templateInput, ["template.saved"]),
  removeCouponTemplate: writes<{ removed: true }>()("coupons.spend", z.object({ id: z.uuid() }), ["template.removed"]),
  restoreCouponTemplate: writes<{ restored: true }>()("coupons.spend", z.object({ id: z.uuid() }), [
    "template.restored",
  ]),
  /** What a past issue was filled in with, as a template would hold it. */
  templateOfReceipt: reads<{ content: TemplateContent }>()("coupons.spend", z.object({ id: z.uuid() })),
};
