"use client";
import { useTranslations } from "next-intl";

interface Props {
  /** How many calls a second the flow control lets through. */
  perSecond: number;
  done: number;
  /** Null until it is known. */
  total: number | null;
  /** How long it has been going on. */
  seconds: number;
}

/** How fast work may go and how long it will take at the pace it has shown: time is guessed once a tenth is done. */
export function RateBudget({ perSecond, done, total, seconds }: Props) {
  const t = useTranslations("shared.rate");
  const isTellable = total !== null && done > 0 && done >= total / 10 && seconds > 0;
  const left = isTellable ? Math.ceil((seconds / done) * (total - done)) : null;
  return (
    <span className="text-ink-soft tabular-nums">
      {t("ceiling", { count: perSecond })}
      {left !== null && (
        <> · {left < 90 ? t("seconds", { count: left }) : t("minutes", { count: Math.ceil(left / 60) })}</>
      )}
    </span>
  );
}
