"use client";
import { useTranslations } from "next-intl";
import type { BulkRowState, BulkRunState } from "@/lib/desk/bulk-answers";
import { Badge, type Tone } from "../ui/badge";

const runTones: Record<BulkRunState, Tone> = {
  draft: "plain",
  running: "accent",
  paused: "warn",
  cancelled: "plain",
  done: "done",
};
const draftTones = { leftOut: "plain", problem: "warn", ready: "accent" } as const;
const rowTones: Record<BulkRowState, Tone> = {
  waiting: "pending",
  done: "done",
  refused: "debt",
  unknown: "unknown",
  left_out: "plain",
};

/** Where a row stands before anything is sent: it is out, it has a problem, or it can run. */
export function DraftRowBadge({ isLeftOut, hasProblem }: { isLeftOut: boolean; hasProblem: boolean }) {
  const t = useTranslations("bulk.draftState");
  const state = isLeftOut ? "leftOut" : hasProblem ? "problem" : "ready";
  return <Badge tone={draftTones[state]}>{t(state)}</Badge>;
}

/** Where a run stands. */
export function RunStateBadge({ state }: { state: BulkRunState }) {
  const t = useTranslations("bulk.state");
  return <Badge tone={runTones[state]}>{t(state)}</Badge>;
}

/** Where one row of a run stands. */
export function RowStateBadge({ state }: { state: BulkRowState }) {
  const t = useTranslations("bulk.rowState");
  return <Badge tone={rowTones[state]}>{t(state)}</Badge>;
}
