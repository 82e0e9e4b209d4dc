"use client";
import { useTranslations } from "next-intl";
import type { LineState } from "@/lib/desk/answers";
import { Badge, type Tone } from "../ui/badge";

const tones: Record<LineState, Tone> = {
  intended: "pending",
  sent: "pending",
  done: "done",
  refused: "debt",
  unknown: "unknown",
  settled_done: "done",
  settled_not_applied: "plain",
  needs_a_person: "warn",
};

/** Where a spend, or one line of it, stands. */
export function SpendState({ state }: { state: LineState }) {
  const t = useTranslations("form.receipt");
  return <Badge tone={tones[state]}>{t(`state.${state}`)}</Badge>;
}

/** How many lines of a spend came to an end, by end; nothing for an end that none came to. */
export function SpendCounts({
  done,
  refused,
  unknown,
  notApplied = 0,
  person = 0,
}: {
  done: number;
  refused: number;
  unknown: number;
  /** How many were found not to have happened. */
  notApplied?: number;
  /** How many wait for somebody's decision. */
  person?: number;
}) {
  const t = useTranslations("form.receipt.count");
  return (
    <>
      {done > 0 && <Badge tone={tones.done}>{t("done", { count: done })}</Badge>}
      {refused > 0 && <Badge tone={tones.refused}>{t("refused", { count: refused })}</Badge>}
      {notApplied > 0 && <Badge tone={tones.settled_not_applied}>{t("notApplied", { count: notApplied })}</Badge>}
      {unknown > 0 && <Badge tone={tones.unknown}>{t("unknown", { count: unknown })}</Badge>}
      {person > 0 && <Badge tone={tones.needs_a_person}>{t("person", { count: person })}</Badge>}
    </>
  );
}
