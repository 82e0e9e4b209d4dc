"use client";
import { TrendingDown, TrendingUp } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { compareAmounts, formatMoney, isZero, shareOf, subtractAmount } from "@/lib/money";

interface Props {
  from: string | null;
  to: string;
  currency: string;
}

/**
 * How far an amount has moved, as amount and as a share of where it was; a dash when there was nothing before. It takes
 * no colour: whether more is good is for the reader to say.
 */
export function Delta({ from, to, currency }: Props) {
  const t = useTranslations("shared.delta");
  const format = useFormatter();
  if (from === null) return <span className="text-ink-soft">—</span>;
  const change = subtractAmount(to, from);
  const sign = compareAmounts(change, "0");
  const Arrow = sign > 0 ? TrendingUp : TrendingDown;
  const share = isZero(from)
    ? null
    : format.number(shareOf(change, from.replace("-", "")), {
        style: "percent",
        maximumFractionDigits: 1,
        signDisplay: "exceptZero",
      });
  return (
    <span className="whitespace-nowrap tabular-nums">
      {sign !== 0 && <Arrow aria-hidden className="me-1 inline size-3.5 align-[-0.15em] text-ink-soft" />}
      {sign !== 0 && <span className="sr-only">{t(sign > 0 ? "up" : "down")} </span>}
      {sign > 0 ? "+" : ""}
      {formatMoney(change, currency)}
      {share !== null && <span className="text-ink-soft"> {share.replace("-", "−")}</span>}
    </span>
  );
}
