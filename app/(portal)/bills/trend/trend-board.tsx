"use client";
import { useTranslations } from "next-intl";
import { BillFilterLine } from "../bill-filters";
import { BillFrame } from "../bill-frame";
import { LateTrend } from "../late-trend";
import { useBillQuery } from "../use-bill-query";
import { Changes } from "./changes";

/** Eighteen months of bills, and what moved from one month to the next. */
export function TrendBoard() {
  const t = useTranslations("bills.trend");
  const { by, hrefTo } = useBillQuery();
  // In the map a cell is one service, charge mode or region of a month; elsewhere a month is the whole.
  const narrowed = (series: string | undefined) =>
    series === undefined || series === "other" ? {} : { [by === "chargeMode" ? "mode" : by]: series };
  return (
    <BillFrame description={t("intro")} tab="trend">
      <BillFilterLine page="bill-trend" />
      <LateTrend hrefOf={(cycle, series) => hrefTo("/bills", { cycle, ...narrowed(series) })} />
      <Changes />
    </BillFrame>
  );
}
