"use client";
import { useTranslations } from "next-intl";
import type { AuditAction } from "@/lib/desk/audit-actions";
import { Badge, type Tone } from "../ui/badge";

// What moved money, or was refused, stands out; the rest stays plain.
const tones: Partial<Record<AuditAction, Tone>> = {
  "spend.intended": "accent",
  "spend.sent": "pending",
  "spend.done": "done",
  "spend.settledDone": "done",
  "spend.refused": "debt",
  "spend.settledNotApplied": "debt",
  "spend.unknown": "unknown",
  "spend.needsPerson": "warn",
  "approval.approved": "done",
  "approval.rejected": "debt",
  "stepUp.refused": "warn",
  "session.refused": "warn",
  "customer.revealed": "accent",
};

/** What was done, by its name in the log. */
export function LogAction({ action }: { action: AuditAction }) {
  const t = useTranslations("log.actions");
  return <Badge tone={tones[action] ?? "plain"}>{t(action)}</Badge>;
}
