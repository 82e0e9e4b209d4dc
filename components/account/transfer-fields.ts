import { amountOf, plainText } from "../form/field-kind";

/** How each field of an allocation or a reclaim is typed; in the order in which they stand. */
export const transferFields = { customer_id: plainText, amount: amountOf("CNY") };

export type Direction = "allocate" | "reclaim";
