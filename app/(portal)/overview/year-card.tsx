"use client";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ChartSkeleton } from "@/components/chart/chart-skeleton";
import { LateMonthBars } from "@/components/chart/late-month-bars";
import { AsOf } from "@/components/figure/as-of";
import { ReadProblem } from "@/components/job/read-problem";
import { Empty } from "@/components/ui/empty";
import { api } from "@/lib/client/api";
import { read } from "@/lib/client/queries";
import { beijingMonth } from "@/lib/time";
import { SectionCard } from "./section-card";

/** Twelve months by service; a press opens the month. */
export function YearCard() {
  const t = useTranslations("overview.year");
  const router = useRouter();
  const until = beijingMonth(new Date());
  // The same call as the bills page's, so that going there shows it at once.
  const {
    data: trend,
    error,
    refetch,
  } = useQuery(read(api.desk.billTrend, { until, months: 12, by: "service", most: 8 }));
  return (
    <SectionCard link={{ href: "/bills", label: t("bills") }} title={t("title")}>
      <ReadProblem error={error} isKnown={trend !== undefined} onRetry={refetch} />
      {!trend && !error && <ChartSkeleton size="small" />}
      {trend && trend.series.length === 0 && <Empty advice={t("none.advice")} title={t("none.title")} />}
      {trend && trend.series.length > 0 && (
        <>
          <AsOf at={trend.asOf} source="ListSubcustomerMonthlyBills" />
          <LateMonthBars
            currency={trend.currency}
            cycles={trend.cycles}
            onChoose={(cycle) => router.push(`/bills?cycle=${cycle}`)}
            series={trend.series}
            size="small"
            title={t("title")}
          />
        </>
      )}
    </SectionCard>
  );
}
