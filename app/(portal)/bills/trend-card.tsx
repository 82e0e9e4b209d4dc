"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { ChartSkeleton } from "@/components/chart/chart-skeleton";
import { LateMonthBars } from "@/components/chart/late-month-bars";
import { useMonthName } from "@/components/chart/use-month-name";
import { AsOf } from "@/components/figure/as-of";
import { Money } from "@/components/figure/money";
import { ReadProblem } from "@/components/job/read-problem";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { api } from "@/lib/client/api";
import { read } from "@/lib/client/queries";
import { sumAmounts } from "@/lib/money";
import type { TrendBy } from "./use-bill-query";

const most = 8; // as many colours as are told apart; the rest is summed

interface Props {
  current: string;
  cycle: string;
  /** The last month of the chart. */
  until: string;
  months: number;
  by: TrendBy;
  isCopying: boolean;
  onBy: (by: TrendBy) => void;
  onCycle: (cycle: string) => void;
}

/** Twelve months by service or charge mode; pressing a month shows it above. */
export function TrendCard({ current, cycle, until, months, by, isCopying, onBy, onCycle }: Props) {
  const t = useTranslations("bills");
  const nameOf = useMonthName();
  const {
    data: trend,
    error,
    refetch,
  } = useQuery({
    ...read(api.desk.billTrend, { until, months, by, most }),
    placeholderData: keepPreviousData,
  });
  const title = t(by === "service" ? "trend.byService" : "trend.byChargeMode");
  return (
    <Card className="grid min-w-0 gap-3">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h2 className="font-semibold text-base">
            {until === current ? t("trend.title") : t("trend.titleUntil", { month: nameOf(until) })}
          </h2>
          {trend && <AsOf at={trend.asOf} source="ListSubcustomerMonthlyBills" />}
        </div>
        <fieldset className="flex gap-1 print:hidden">
          <legend className="sr-only">{t("trend.by")}</legend>
          {(["service", "chargeMode"] as const).map((one) => (
            <Button
              aria-pressed={by === one}
              key={one}
              onClick={() => onBy(one)}
              variant={by === one ? "secondary" : "quiet"}
            >
              {t(`trend.${one}`)}
            </Button>
          ))}
        </fieldset>
      </div>
      <ReadProblem error={error} isKnown={trend !== undefined} onRetry={refetch} />
      {!trend && !error && <ChartSkeleton size="full" />}
      {trend && trend.series.length === 0 && (
        <Empty
          advice={t(isCopying ? "copying.advice" : "trend.none.advice")}
          title={t(isCopying ? "copying.title" : "trend.none.title")}
        />
      )}
      {trend && trend.series.length > 0 && (
        <>
          <LateMonthBars
            chosen={cycle}
            currency={trend.currency}
            cycles={trend.cycles}
            onChoose={onCycle}
            series={trend.series}
            size="full"
            title={title}
          />
          <p className="flex flex-wrap justify-between gap-x-4 text-ink-soft">
            <span>
              {t("trend.hint")} {until === current && t("trend.provisional", { month: nameOf(current) })}
            </span>
            <span>
              {t("trend.total")}{" "}
              <Money amount={sumAmounts(trend.totals)} className="text-ink" currency={trend.currency} />
            </span>
          </p>
        </>
      )}
    </Card>
  );
}
