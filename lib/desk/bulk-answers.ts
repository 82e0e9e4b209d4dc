import type { BulkKind, TypedRow } from "@/lib/bulk/kinds";
import type { Approved, Explanation, FieldSentence } from "./answers";

// What the operations of bulk runs answer.

export type BulkRunState = "draft" | "running" | "paused" | "cancelled" | "done";
export type BulkRowState = "waiting" | "done" | "refused" | "unknown" | "left_out";

/** What holds for every row of a run that does not say otherwise. */
export interface RunSettings {
  quotaId?: string | undefined;
  from?: string | undefined;
  until?: string | undefined;
  memo?: string | undefined;
  /** A customer may stand in more rows than one, on purpose. */
  isTwiceMeant?: boolean | undefined;
}

/** How many rows came to which end, and what was moved by those that are done. */
export interface BulkCounts {
  rows: number;
  waiting: number;
  done: number;
  refused: number;
  unknown: number;
  leftOut: number;
  /** The sum of all rows that are sent or were sent. */
  total: string;
  doneAmount: string;
}

export interface BulkSummary extends BulkCounts {
  id: string;
  kind: BulkKind;
  name: string;
  state: BulkRunState;
  personName: string;
  createdAt: string;
}

/** What a run would do, judged row by row with the rules of the spend itself. */
export interface BulkCheck {
  rows: number;
  runnable: number;
  withProblems: number;
  leftOut: number;
  total: string;
  /** What the quota, or the partner's account, holds; null where each row has a giver of its own. */
  held: string | null;
  currency: string;
  calls: number;
  /** At the pace that the flow control allows. */
  seconds: number;
  perSecond: number;
  /** Whether a customer stands in more rows than one. */
  twice: number;
  /** What is wrong with the run as a whole. */
  problems: FieldSentence[];
  /** Of exactly what would be sent. */
  hash: string;
}

export interface BulkRun extends BulkSummary {
  settings: RunSettings;
  isMine: boolean;
  rowsHash: string | null;
  /** The request that the run's start waits for. */
  waitsFor: string | null;
  /** Who allowed it, where it was above a limit. */
  approved: Approved | null;
  fromRun: string | null;
  /** Why it was paused when no person did it, in words. */
  problem: { title: string; advice: string } | null;
  startedAt: string | null;
  finishedAt: string | null;
  groups: number;
  groupsOver: number;
  perSecond: number;
}

export interface BulkRowView {
  position: number;
  typed: TypedRow;
  customerId: string | null;
  customerName: string | null;
  amount: string | null;
  from: string | null;
  until: string | null;
  memo: string | null;
  problems: FieldSentence[];
  state: BulkRowState;
  isLeftOut: boolean;
  reference: string | null;
  vendor: (Explanation & { message: string }) | null;
  /** Why it was refused where Huawei said nothing. */
  problem: string | null;
  entryId: string | null;
}

/** The rows of a run that are asked for by what is known of them. */
export const bulkRowFilters = ["problems", "runnable", "waiting", "done", "refused", "unknown", "left_out"] as const;
export type BulkRowFilter = (typeof bulkRowFilters)[number];
