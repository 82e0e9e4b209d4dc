import type { z } from "zod";
import { coupons } from "@/lib/api/coupons";
import { fieldProblems } from "@/lib/api/issues";
import { beijingDayEnd, beijingDayStart } from "@/lib/time";

/** The form as it is typed: days are Beijing days, lists are ids. */
export interface IssueForm {
  quotaId: string;
  customerIds: string[];
  faceValue: string;
  validDay: string;
  expireDay: string;
  memo: string;
}

export type IssueInput = z.input<typeof coupons.issue.in>;

export const emptyIssue: IssueForm = {
  quotaId: "",
  customerIds: [],
  faceValue: "",
  validDay: "",
  expireDay: "",
  memo: "",
};

/** Where each wire field is typed. */
const typedIn: Readonly<Record<string, keyof IssueForm>> = {
  quota_id: "quotaId",
  customer_ids: "customerIds",
  face_value: "faceValue",
  valid_time: "validDay",
  expire_time: "expireDay",
  memo: "memo",
};

/** The field of the form that a problem of the wire field belongs to: `customer_ids.3` is typed in `customerIds`. */
export const formFieldOf = (field: string): keyof IssueForm | undefined => typedIn[field.split(".")[0] ?? ""];

/** The form as Huawei's fields; what is left empty is left out. */
export const toIssueInput = (form: IssueForm): IssueInput => ({
  quota_id: form.quotaId,
  customer_ids: form.customerIds,
  face_value: form.faceValue.trim(),
  ...(form.validDay && { valid_time: beijingDayStart(form.validDay) }),
  ...(form.expireDay && { expire_time: beijingDayEnd(form.expireDay) }),
  ...(form.memo.trim() && { memo: form.memo.trim() }),
});

/** The broken rules of the declared schema, placed at the form's fields; empty when the form can be sent. */
export function readIssueForm(
  form: IssueForm,
): { field: keyof IssueForm; rule: string; values: Record<string, string | number> }[] {
  const result = coupons.issue.in.safeParse(toIssueInput(form));
  if (result.success) return [];
  return fieldProblems(result.error).flatMap(({ field, rule, values }) => {
    const place = formFieldOf(field);
    // An empty text is a missing value to the person who left it empty.
    const isEmpty = place !== undefined && form[place].length === 0;
    return place ? [{ field: place, rule: isEmpty && place !== "customerIds" ? "required" : rule, values }] : [];
  });
}

/** The filled part of a form that already meets its rules: what a preview can be asked for. */
export function previewInput(form: IssueForm): Partial<IssueInput> {
  const broken = new Set(readIssueForm(form).map(({ field }) => field));
  return Object.fromEntries(
    Object.entries(toIssueInput(form)).filter(([name]) => {
      const place = typedIn[name];
      return place !== undefined && !broken.has(place) && form[place].length > 0;
    }),
  );
}
