"use client";
import { useTranslations } from "next-intl";
import { shareOf, subtractAmount } from "@/lib/money";
import { Progress } from "../ui/progress";

/** How much of a whole is used, as a bar with its share in words. */
export function UsedShare({ whole, left }: { whole: string | null; left: string | null }) {
  const t = useTranslations("coupons.quota");
  if (whole === null || left === null) return <span className="text-ink-soft">—</span>;
  const share = Math.min(1, Math.max(0, shareOf(subtractAmount(whole, left), whole)));
  // What is not quite used up is not called 100 %, nor what is hardly begun 0 %.
  const percent = share > 0.99 && share < 1 ? 99 : share > 0 && share < 0.01 ? 1 : Math.round(share * 100);
  return (
    <span className="flex w-full items-center gap-2">
      <Progress className="min-w-10 flex-1" label={t("usedShare")} value={share} />
      <span className="w-9 shrink-0 text-end text-ink-soft text-xs tabular-nums">{`${percent}%`}</span>
    </span>
  );
}
