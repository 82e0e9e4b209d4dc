import type { Exceeded } from "../approval/rules";

// What the operations of approvals answer.

/** `waiting → approved → used`, or one of the ends at which nothing was sent. */
export const approvalStates = ["waiting", "approved", "used", "declined", "expired", "void"] as const;
export type ApprovalState = (typeof approvalStates)[number];

export interface ApprovalSummary {
  id: string;
  state: ApprovalState;
  /** The operation in words. */
  title: string;
  /** The bulk run that wants to start; null for a single spend. */
  runName: string | null;
  amount: string | null;
  currency: string;
  payees: number;
  personName: string;
  isMine: boolean;
  createdAt: string;
  expiresAt: string;
  decidedName: string | null;
  decidedAt: string | null;
}

/** A request with everything that a person decides by. */
export interface ApprovalRequest extends ApprovalSummary {
  runId: string | null;
  /** Null once the run is gone, and for a single spend. */
  entryId: string | null;
  hash: string;
  rules: Exceeded[];
  reason: string | null;
  /** What is sent, as it is hashed; null where it is too long to be read. */
  payload: string | null;
  canDecide: boolean;
  canSend: boolean;
  canWithdraw: boolean;
}

export interface ApprovalLine {
  position: number;
  payee: string;
  payeeName: string | null;
  amount: string | null;
}

/** What became of a request after a decision. */
export interface ApprovalOutcome {
  state: ApprovalState;
  entryId: string | null;
}

export interface ApprovalRules {
  entry: string | null;
  run: string | null;
  day: string | null;
  currency: string;
}
