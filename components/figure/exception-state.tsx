"use client";
import { useTranslations } from "next-intl";
import type { ExceptionState } from "@/lib/desk/bill-exceptions";
import { Badge } from "../ui/badge";

const tones = { open: "warn", explained: "done", closed: "plain" } as const;

/** Where the looking into a difference stands. */
export function ExceptionStateBadge({ state }: { state: ExceptionState }) {
  const t = useTranslations("bills.reconcile.state");
  return <Badge tone={tones[state]}>{t(state)}</Badge>;
}
