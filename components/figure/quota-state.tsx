"use client";
import { useTranslations } from "next-intl";
import { quotaStatus } from "@/lib/api/codes/coupons";
import { daysUntil, quotaState } from "@/lib/coupon-state";
import { Badge, type Tone } from "../ui/badge";
import { Status } from "./code-label";

const tones = { over: "warn", not_yet: "pending", used_up: "plain" } satisfies Record<string, Tone>;

interface Props {
  quota: Parameters<typeof quotaState>[0];
  now: string;
}

/** What a quota is by its dates and balance; Huawei's own status where that alone decides. */
export function QuotaState({ quota, now }: Props) {
  const t = useTranslations("coupons.quota");
  const state = quotaState(quota, now);
  if (state === null || state === "status") return <Status codes={quotaStatus} value={quota.quota_status} />;
  return <Badge tone={tones[state]}>{t(`state.${state}`)}</Badge>;
}

const soonDays = 30;
const urgentDays = 7;

/** How long it is until an end that is near; nothing for one that is far off or past. */
export function TimeLeft({ until, now }: { until: string | null; now: string }) {
  const t = useTranslations("coupons.quota");
  const days = daysUntil(until, now);
  if (days === null || days <= 0 || days > soonDays) return null;
  return <Badge tone={days <= urgentDays ? "debt" : "warn"}>{t("daysLeft", { count: days })}</Badge>;
}
