import { amountOf, idList, plainText } from "../form/field-kind";

/** How each field of handing a quota on is typed; in the order in which they stand. */
export const quotaIssueFields = {
  quota_id: plainText,
  indirect_partner_ids: idList,
  quota_amount: amountOf("CNY"),
};

/** And of taking quotas back. */
export const quotaReclaimFields = { quota_ids: idList, remark: plainText };
