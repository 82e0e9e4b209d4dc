"use client";
import { useTranslations } from "next-intl";
import type { BillCycleStateName } from "@/lib/desk/bill-sync";
import { Badge } from "../ui/badge";

const tones = {
  missing: "plain",
  reading: "pending",
  refreshing: "pending",
  whole: "provisional",
  final: "done",
} as const;

/** How far the copy of a billing month is, and whether it can still change. */
export function BillCycleStateBadge({ state }: { state: BillCycleStateName }) {
  const t = useTranslations("bills.sync.state");
  return <Badge tone={tones[state]}>{t(state)}</Badge>;
}
