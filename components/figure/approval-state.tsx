"use client";
import { useTranslations } from "next-intl";
import type { ApprovalState } from "@/lib/desk/approval-answers";
import { Badge, type Tone } from "../ui/badge";

const tones: Record<ApprovalState, Tone> = {
  waiting: "pending",
  approved: "accent",
  used: "done",
  declined: "debt",
  expired: "plain",
  void: "plain",
};

/** Where a request for a second person stands. */
export function ApprovalStateBadge({ state }: { state: ApprovalState }) {
  const t = useTranslations("approvals.state");
  return <Badge tone={tones[state]}>{t(state)}</Badge>;
}
