import { amountOf, beijingDayOf, idList, plainText } from "../form/field-kind";

/** How each field of an issue is typed; in the order in which they stand. */
export const issueFields = {
  quota_id: plainText,
  customer_ids: idList,
  face_value: amountOf("CNY"),
  valid_time: beijingDayOf("start"),
  expire_time: beijingDayOf("end"),
  memo: plainText,
};

export type IssueField = keyof typeof issueFields;
