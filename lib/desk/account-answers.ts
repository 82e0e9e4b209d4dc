import type { BookCustomer, FieldSentence } from "./answers";

// What the portal's own operations on accounts and resellers answer. Amounts are decimal text, instants are UTC ISO text.

/** Whether money came to the account that is looked at or left it; null where Huawei does not say. */
export type Way = "in" | "out" | null;

/** A list of Huawei's that was read whole, newest first; too long a list comes as Huawei orders it, without sums. */
export interface WholePage<Row, Sums> {
  total: number;
  rows: Row[];
  /** Sums over the whole filter; null where the list is too long to be read whole. */
  sums: Sums | null;
  asOf: string;
}

/** The longest list that is read whole. */
export const longestWhole = 5_000;

export interface AdjustmentRow {
  transId: string | null;
  time: string | null;
  payee: string | null;
  payeeName: string | null;
  type: string | null;
  way: Way;
  /** Below zero where the money left the partner. */
  amount: string | null;
  currency: string;
  scene: string | null;
  memo: string | null;
  /** The portal's own receipt of this transfer. */
  receiptId: string | null;
}

export interface AdjustmentSums {
  currency: string;
  byType: { type: string; count: number; amount: string }[];
  /** What came in less what went out. */
  net: string;
}

export type AdjustmentPage = WholePage<AdjustmentRow, AdjustmentSums>;

export interface ChangeRow {
  id: string | null;
  time: string | null;
  detail: string | null;
  way: Way;
  /** Below zero where the money left the account. */
  amount: string | null;
  after: string | null;
  currency: string;
  tradeId: string | null;
  /** The customer or reseller at the other end, where there is one. */
  customerId: string | null;
  accountName: string | null;
  receiptId: string | null;
  /** Told of a customer's own account only. */
  billCycle: string | null;
  channel: string | null;
  channelNo: string | null;
  service: string | null;
}

export interface ChangeSums {
  currency: string;
  income: { count: number; amount: string };
  expense: { count: number; amount: string };
  net: string;
}

export type ChangePage = WholePage<ChangeRow, ChangeSums>;

/** A reseller as forms and filters name it. */
export interface ResellerName {
  resellerId: string;
  name: string | null;
  accountName: string | null;
}

/** What a reseller has: its money, and the coupon quotas that were handed on to it. */
export interface ResellerMoney {
  resellerId: string;
  currency: string;
  amount: string | null;
  designated: string | null;
  /** What it can give its customers, or be asked back for. */
  allocatable: string | null;
  /** What is left in its usable quotas, and how many those are. */
  quotaBalance: string;
  quotas: number;
}

export interface ResellerCustomers {
  total: number;
  rows: BookCustomer[];
}

/** What handing a quota on would do, judged by the same rules as the issue itself. */
export interface QuotaIssuePreview {
  total: string | null;
  currency: string;
  quotaBefore: string | null;
  quotaAfter: string | null;
  validUntil: string | null;
  problems: FieldSentence[];
  resellers: { resellerId: string; name: string | null; problem: string | null }[];
  /** Resellers with an earlier spend whose outcome is not known. */
  unknown: { customerId: string; entryId: string; createdAt: string }[];
}

/** What taking quotas back would do: whole remainders go, so how much that is can only be said as of now. */
export interface QuotaReclaimPreview {
  total: string;
  currency: string;
  problems: FieldSentence[];
  quotas: { quotaId: string; reseller: string | null; balance: string | null; problem: string | null }[];
  unknown: { customerId: string; entryId: string; createdAt: string }[];
}
