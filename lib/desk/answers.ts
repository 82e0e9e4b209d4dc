import type { FieldProblem } from "@/lib/problem";
import type { ColumnLayout } from "./layout";

// What the portal's own operations answer. Amounts are decimal text, instants are UTC ISO text.

export type LineState =
  | "intended"
  | "sent"
  | "done"
  | "refused"
  | "unknown"
  | "settled_done"
  | "settled_not_applied"
  | "needs_a_person";

/** A field that breaks a rule, with the sentence for the person. */
export interface FieldSentence extends FieldProblem {
  message: string;
}

/** What a vendor code means and what to do about it, in the person's language. */
export interface Explanation {
  code: string;
  meaning: string;
  advice: string;
  /** The article of the knowledge base that says more. */
  article?: string;
}

/** A record of Huawei's that may, or does, prove a line. */
export interface ReceiptRecord {
  id: string;
  at: string;
  amount: string | null;
  remark: string | null;
}

export interface ReceiptLine {
  position: number;
  payee: string;
  payeeName: string | null;
  /** Null where Huawei takes the whole remainder and does not say how much. */
  amount: string | null;
  state: LineState;
  reference: string | null;
  vendor: (Explanation & { message: string }) | null;
  /** What Huawei's records showed, where it mattered. */
  records: ReceiptRecord[];
  /** Whether a permitted person may decide what became of it. */
  canDecide: boolean;
  decided: { personName: string; at: string; note: string } | null;
}

/** What is being done to learn the outcome of a spend. */
export interface Settlement {
  /** What the request carried into Huawei's records; null where they take no such thing. */
  marker: string | null;
  sentAt: string | null;
  /** When Huawei's records were last asked. */
  askedAt: string | null;
  everySeconds: number;
  /** From then on no record can come: it is decided at the next question. */
  latestAt: string;
}

/** A request that a second person granted. */
export interface Approved {
  id: string;
  personName: string;
  at: string;
}

/** Spends without an outcome. */
export interface OpenSpends {
  unknown: number;
  person: number;
}

/** The outcome of a spend, one line per payee; the same answer for every submit with the same key. */
export interface Receipt {
  id: string;
  operation: string;
  state: LineState;
  createdAt: string;
  personName: string;
  total: string | null;
  requestId: string | null;
  vendor: (Explanation & { message: string }) | null;
  /** Null once every line has its outcome. */
  settlement: Settlement | null;
  /** Who allowed it, where it was above a limit. */
  approved: Approved | null;
  lines: ReceiptLine[];
}

export interface ReceiptSummary {
  id: string;
  operation: string;
  /** What the operation is called, in the person's language. */
  title: string;
  state: LineState;
  createdAt: string;
  personName: string;
  total: string | null;
  payees: number;
  done: number;
  refused: number;
  notApplied: number;
  unknown: number;
  /** Lines that wait for a person's decision. */
  person: number;
}

/** What an issue would do, judged by the same rules as the issue itself. */
export interface IssuePreview {
  total: string | null;
  currency: string;
  quotaBefore: string | null;
  quotaAfter: string | null;
  validFrom: string | null;
  validUntil: string | null;
  problems: FieldSentence[];
  payees: { customerId: string; name: string | null; problem: string | null }[];
  /** Payees with an earlier issue whose outcome is not known. */
  unknown: { customerId: string; entryId: string; createdAt: string }[];
}

/** What an allocation to a customer, or a reclaim from one, would do, judged by the same rules as the transfer itself. */
export interface TransferPreview {
  currency: string;
  name: string | null;
  /** The reseller whose money it is; null for the partner's own. */
  giver: string | null;
  /** What the giver can give, before and after; null where it is not told. */
  allocatable: { before: string | null; after: string | null };
  balance: { before: string | null; after: string | null };
  debt: string | null;
  problems: FieldSentence[];
  /** Earlier spends to this customer whose outcome is not known. */
  unknown: { customerId: string; entryId: string; createdAt: string }[];
}

/** The personal details that can be asked for one by one. */
export const revealedFields = ["telephone", "email"] as const;
export type RevealedField = (typeof revealedFields)[number];

export interface BookCustomer {
  customerId: string;
  name: string | null;
  accountName: string | null;
  associationType: string | null;
  frozen: string | null;
}

export interface BalanceRow extends BookCustomer {
  /** Null when Huawei tells none, as for referral customers: not available is not zero. */
  amount: string | null;
  debt: string | null;
  currency: string | null;
  asOf: string | null;
}

export interface BalancePage {
  total: number;
  currency: string;
  sums: { amount: string; debt: string; inDebt: number; notAvailable: number };
  asOf: string | null;
  rows: BalanceRow[];
}

export interface JobState {
  state: "never" | "running" | "done" | "failed";
  done: number;
  total: number | null;
  /** How many calls a second its operation may make. */
  perSecond: number;
  startedAt: string | null;
  finishedAt: string | null;
  problem: string | null;
}

export interface BillMonth {
  cycle: string;
  currency: string;
  /** Consumption, refunds (negative) and the rest, before tax. */
  consumption: string;
  refunds: string;
  writtenOff: string;
  debt: string;
  previous: string | null;
  byChargeMode: { chargeMode: string; amount: string }[];
  paidBy: { balanceType: string; amount: string }[];
  asOf: string | null;
  /** The month can still change: the current one, and the last until Huawei has closed it. */
  provisional: boolean;
}

export interface BillTrend {
  cycles: string[];
  currency: string;
  /** Largest first; what is beyond the asked number is summed into the key "other". */
  series: { key: string; label: string; amounts: string[] }[];
  totals: string[];
  asOf: string | null;
}

/** A view as a person meets it in the menu. */
export interface SavedView {
  id: string;
  name: string;
  query: string;
  layout: ColumnLayout | null;
  isDefault: boolean;
  isShared: boolean;
  isMine: boolean;
  personName: string;
}
