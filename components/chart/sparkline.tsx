"use client";
import { useTranslations } from "next-intl";
import { formatMoney } from "@/lib/money";
import { boundsOf, sparkCorners } from "./spark-path";
import { usePointName } from "./use-point-name";

interface Props {
  title: string;
  points: readonly string[];
  amounts: readonly string[];
  currency: string;
  className?: string;
}

const [width, height, inset] = [120, 32, 4];

/** How amounts moved, as a line in a word's room; in words for those who do not see it. */
export function Sparkline({ title, points, amounts, currency, className = "" }: Props) {
  const t = useTranslations("chart");
  const nameOf = usePointName();
  const corners = sparkCorners(amounts, width, height, inset);
  const end = corners.at(-1);
  const [first, last] = [points[0], points.at(-1)];
  if (!end || !first || !last) return null;
  const { low, high } = boundsOf(amounts);
  return (
    <svg
      aria-label={t("spark", {
        title,
        from: nameOf(first),
        to: nameOf(last),
        first: formatMoney(amounts[0] ?? "0", currency),
        last: formatMoney(amounts.at(-1) ?? "0", currency),
        low: formatMoney(low, currency),
        high: formatMoney(high, currency),
      })}
      className={`block text-accent print:[print-color-adjust:exact] ${className}`}
      data-plot="sparkline"
      height={height}
      role="img"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
    >
      <polyline
        fill="none"
        points={corners.map(({ x, y }) => `${x},${y}`).join(" ")}
        stroke="currentColor"
        strokeLinejoin="round"
        strokeWidth={1.5}
      />
      <circle cx={end.x} cy={end.y} fill="currentColor" r={2.5} />
    </svg>
  );
}
