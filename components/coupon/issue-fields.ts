import { amountOf, beijingDayOf, type FieldKind, idList, plainText } from "../form/field-kind";

/** Several ids in one line, as they are pasted: parted by commas, spaces or lines. */
export const idLine: FieldKind = {
  empty: "",
  read: (typed) => ({
    wire: String(typed)
      .split(/[\s,，;；、]+/)
      .filter(Boolean),
  }),
};

/** How each field of an issue is typed; in the order in which they stand. */
export const issueFields = {
  quota_id: plainText,
  customer_ids: idList,
  face_value: amountOf("CNY"),
  valid_time: beijingDayOf("start"),
  expire_time: beijingDayOf("end"),
  cloud_service_types: idList,
  product_ids: idLine,
  memo: plainText,
};

export type IssueField = keyof typeof issueFields;
