import { z } from "zod";
import { amount } from "@/lib/api/fields";
import type {
  ApprovalLine,
  ApprovalOutcome,
  ApprovalRequest,
  ApprovalRules,
  ApprovalSummary,
} from "./approval-answers";
import { approvalStates } from "./approval-answers";
import { reads, writes } from "./declare";

const page = { offset: z.int().min(0).max(100_000).optional(), limit: z.int().min(1).max(200).optional() };
const id = z.uuid();
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const limit = amount.nullable();

/** A second person's yes, and the password that is asked for once more. */
export const approvals = {
  approvals: reads<{ total: number; rows: ApprovalSummary[] }>()(
    "approvals.read",
    z.object({ ...page, state: z.enum(approvalStates).optional() }),
  ),
  approval: reads<ApprovalRequest>()("approvals.read", z.object({ id })),
  approvalLines: reads<{ total: number; rows: ApprovalLine[] }>()("approvals.read", z.object({ id, ...page })),
  /** How many requests wait for this person. */
  waitingApprovals: reads<{ count: number }>()("approvals.read", z.object({})),
  /** The hash is what the person saw and signs. */
  approve: writes<ApprovalOutcome>()("approvals.decide", z.object({ id, hash }), ["approval.approved"]),
  decline: writes<ApprovalOutcome>()(
    "approvals.decide",
    z.object({ id, hash, reason: z.string().trim().min(1).max(500) }),
    ["approval.rejected"],
  ),
  /** Sends what was approved and, for want of a free payee or a database, not sent. */
  sendApproved: writes<ApprovalOutcome>()("approvals.read", z.object({ id, hash }), ["approval.used"]),
  /** Takes one's own request back. */
  withdrawApproval: writes<ApprovalOutcome>()("approvals.read", z.object({ id }), ["approval.voided"]),
  approvalRules: reads<ApprovalRules>()("approvals.read", z.object({})),
  saveApprovalRules: writes<ApprovalRules>()("approvals.rules", z.object({ entry: limit, run: limit, day: limit }), [
    "rule.saved",
    "rule.removed",
  ]),
  /** The person's password once more, for what asks for it; it holds for some minutes. */
  stepUp: writes<{ passed: true }>()("preferences.write", z.object({ password: z.string().min(1).max(256) }), [
    "stepUp.passed",
    "stepUp.refused",
  ]),
};
