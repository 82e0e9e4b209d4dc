import type { CouponTemplate, TemplateContent } from "@/lib/desk/coupon-templates";
import { readSpokenDay } from "@/lib/spoken-day";
import { beijingDay } from "@/lib/time";
import { readDay } from "@/lib/typed-day";
import { present } from "../filter-values";
import { amountOf, type FieldKind, idList, plainText, type Typed } from "../form/field-kind";
import { idLine } from "./issue-fields";

const today = () => beijingDay(new Date());

/** A Beijing day that is kept as a day. */
const dayText: FieldKind = {
  empty: "",
  read: (typed) => {
    const reading = readDay(String(typed), today());
    return "value" in reading ? { wire: reading.value } : reading;
  },
  settle: async (typed) => {
    const reading = await readSpokenDay(typed, today()).catch(() => ({ rule: "day" }));
    return "value" in reading ? reading.value : typed;
  },
};

const wholeNumber: FieldKind = {
  empty: "",
  read: (typed) => {
    const text = String(typed).normalize("NFKC").trim();
    return /^\d{1,6}$/.test(text) ? { wire: Number(text) } : { rule: "whole_number" };
  },
};

/** How each field of a template is typed; in the order in which they stand. */
export const templateFields = {
  name: plainText,
  quota_rule: plainText,
  quota_type: plainText,
  quota_id: plainText,
  face_value: amountOf("CNY"),
  validity_rule: plainText,
  valid_days: wholeNumber,
  valid_from: dayText,
  valid_until: dayText,
  cloud_service_types: idList,
  product_ids: idLine,
  memo: plainText,
  id: plainText,
  seen: plainText,
};

export type TemplateField = keyof typeof templateFields;

/** What the editor opens with: a template to change, or what a new one is made from. */
export function templateStart(
  content: Partial<TemplateContent>,
  known?: Pick<CouponTemplate, "id" | "name" | "updatedAt">,
): Partial<Record<TemplateField, Typed>> {
  const { product_ids, cloud_service_types, valid_days, ...texts } = content;
  return {
    quota_rule: "fixed",
    validity_rule: "quota",
    quota_type: "0",
    ...present(texts),
    ...(valid_days !== undefined && { valid_days: String(valid_days) }),
    ...(product_ids && { product_ids: product_ids.join(", ") }),
    ...(cloud_service_types && { cloud_service_types }),
    ...(known && { id: known.id, name: known.name, seen: known.updatedAt }),
  };
}
