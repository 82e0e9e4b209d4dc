"use client";
import { useFormatter } from "next-intl";
import { compareAmounts, formatMoney, isZero, shareOf, subtractAmount } from "@/lib/money";

interface Props {
  from: string | null;
  to: string;
  currency: string;
}

/** How far an amount has moved, as amount and as a share of where it was; a dash when there was nothing before. */
export function Change({ from, to, currency }: Props) {
  const format = useFormatter();
  if (from === null) return <span className="text-ink-soft">—</span>;
  const change = subtractAmount(to, from);
  const sign = compareAmounts(change, "0");
  const share = isZero(from)
    ? null
    : format.number(shareOf(change, from.replace("-", "")), {
        style: "percent",
        maximumFractionDigits: 1,
        signDisplay: "exceptZero",
      });
  return (
    <span className="whitespace-nowrap tabular-nums">
      {sign > 0 ? "+" : ""}
      {formatMoney(change, currency)}
      {share !== null && <span className="text-ink-soft"> {share.replace("-", "−")}</span>}
    </span>
  );
}
