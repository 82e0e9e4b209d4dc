"use client";
import { useTranslations } from "next-intl";
import { Chart } from "@/components/chart/chart";
import { AsOf } from "@/components/figure/as-of";
import { beijingMonth } from "@/lib/time";
import { useTrend } from "../bills/use-trend";
import { SectionCard } from "./section-card";

const drill = { hrefOf: (cycle: string) => `/bills?cycle=${cycle}` };

/** Twelve months by service; a press opens the month. */
export function YearCard() {
  const t = useTranslations("overview.year");
  // The same call as the bills page's, so that going there shows it at once.
  const { data: trend, error, refetch } = useTrend(beijingMonth(new Date()));
  return (
    <SectionCard link={{ href: "/bills", label: t("bills") }} title={t("title")}>
      <Chart
        drill={drill}
        empty={{ title: t("none.title"), advice: t("none.advice") }}
        error={error}
        figures={trend && { points: trend.cycles, series: trend.series, currency: trend.currency }}
        kind="bars"
        note={trend && trend.series.length > 0 && <AsOf at={trend.asOf} source="ListSubcustomerMonthlyBills" />}
        onRetry={refetch}
        size="small"
        title={t("title")}
      />
    </SectionCard>
  );
}
