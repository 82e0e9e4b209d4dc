"use client";
import { useTranslations } from "next-intl";
import type { BillExport } from "@/lib/desk/bill-exports";
import { Badge } from "../ui/badge";

const tones = { running: "pending", done: "done", failed: "debt", stopped: "warn" } as const;

/** How far a file is. */
export function ExportStateBadge({ state }: { state: BillExport["state"] }) {
  const t = useTranslations("bills.exports.state");
  return <Badge tone={tones[state]}>{t(state)}</Badge>;
}
