"use client";
import { useTranslations } from "next-intl";
import { formatMoney } from "@/lib/money";
import type { PointFigures } from "./point-figures";
import { usePointName } from "./use-point-name";

/** The figures of a point in words: its name, the total and every part of it. */
export function useFigureSentence(currency: string): (figures: PointFigures) => string {
  const t = useTranslations("chart");
  const nameOf = usePointName();
  return ({ point, parts, total }) =>
    t("figures", {
      month: nameOf(point),
      total: formatMoney(total, currency),
      parts:
        parts.map(({ label, amount }) => `${label} ${formatMoney(amount, currency)}`).join(t("between")) ||
        t("nothing"),
    });
}
