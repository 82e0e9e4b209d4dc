"use client";
import { useTranslations } from "next-intl";
import { Badge, type Tone } from "../ui/badge";

const tones = {
  ready: "accent",
  waiting: "plain",
  sending: "pending",
  done: "done",
  refused: "debt",
  open: "unknown",
  blocked: "warn",
  reading: "plain",
  failed: "warn",
} satisfies Record<string, Tone>;

export type ReclaimStateName = keyof typeof tones;

/** Where one coupon of a reclaim stands. */
export function ReclaimState({ state }: { state: ReclaimStateName }) {
  const t = useTranslations("couponReclaim.many");
  return <Badge tone={tones[state]}>{t(`state.${state}`)}</Badge>;
}
