import "server-only";
import type { RuleKind } from "@/lib/approval/rules";
import type { Actor } from "../actor";
import type { Decider } from "../approval/decide";
import { approveRequest, declineRequest, sendApproved, withdrawRequest } from "../approval/decide";
import { readRules, saveRules } from "../approval/limits";
import { countWaiting, listRequestLines, listRequests, showRequest } from "../approval/list";
import { passStepUp } from "../step-up";

/** The handlers of approvals and of the password that is asked for once more. */
export const approvalHandlers = {
  approvals: listRequests,
  approval: showRequest,
  approvalLines: listRequestLines,
  waitingApprovals: (_: object, asker: Decider) => countWaiting(asker),
  approve: approveRequest,
  decline: declineRequest,
  sendApproved,
  withdrawApproval: withdrawRequest,
  approvalRules: (_: object, { account }: Decider) => readRules(account),
  saveApprovalRules: (wish: Record<RuleKind, string | null>, asker: Decider) => saveRules(wish, asker),
  stepUp: (input: { password: string }, { actor }: { actor: Actor }) => passStepUp(input, actor),
};
