import { amountOf, plainText } from "../form/field-kind";

/** How each field of a transfer with a customer is typed; in the order in which they stand. */
export const customerFields = { indirect_partner_id: plainText, customer_id: plainText, amount: amountOf("CNY") };

/** And of a transfer with a reseller. */
export const resellerFields = { indirect_partner_id: plainText, amount: amountOf("CNY") };

/** Every way in which money is moved by hand; the texts of each have its name. */
export type TransferFlow = "allocate" | "reclaim" | "resellerAllocate" | "resellerReclaim";
export type Direction = "allocate" | "reclaim";

export const isWithReseller = (flow: TransferFlow): boolean =>
  flow === "resellerAllocate" || flow === "resellerReclaim";
export const directionOf = (flow: TransferFlow): Direction =>
  flow === "allocate" || flow === "resellerAllocate" ? "allocate" : "reclaim";
