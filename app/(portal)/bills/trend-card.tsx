"use client";
import { useTranslations } from "next-intl";
import { Chart } from "@/components/chart/chart";
import { useMonthName } from "@/components/chart/use-month-name";
import { AsOf } from "@/components/figure/as-of";
import { Money } from "@/components/figure/money";
import { Card } from "@/components/ui/card";
import { Segmented } from "@/components/ui/segmented";
import { sumAmounts } from "@/lib/money";
import { ServiceChanges } from "./service-changes";
import type { TrendBy, TrendKind } from "./use-bill-query";
import { useTrend } from "./use-trend";

interface Props {
  current: string;
  cycle: string;
  /** The last month of the chart. */
  until: string;
  by: TrendBy;
  kind: TrendKind;
  isCopying: boolean;
  onBy: (by: TrendBy) => void;
  onKind: (kind: TrendKind) => void;
  onCycle: (cycle: string) => void;
}

/** Twelve months by service or charge mode; pressing a month shows it above. Below it, what moved since the month before. */
export function TrendCard({ current, cycle, until, by, kind, isCopying, onBy, onKind, onCycle }: Props) {
  const t = useTranslations("bills");
  const nameOf = useMonthName();
  const { data: trend, error, refetch } = useTrend(until, by);
  const title = t(by === "service" ? "trend.byService" : "trend.byChargeMode");
  const name = t(isCopying ? "copying.title" : "trend.none.title");
  const advice = t(isCopying ? "copying.advice" : "trend.none.advice");
  const isDrawn = trend !== undefined && trend.series.length > 0;
  return (
    <>
      <Card className="grid min-w-0 gap-3">
        <Chart
          choices={
            <>
              <Segmented
                choices={(["service", "chargeMode"] as const).map((value) => ({ value, label: t(`trend.${value}`) }))}
                label={t("trend.by")}
                onChange={onBy}
                value={by}
              />
              <Segmented
                choices={(["bars", "lines", "heat"] as const).map((value) => ({
                  value,
                  label: t(`trend.kinds.${value}`),
                }))}
                label={t("trend.kind")}
                onChange={onKind}
                value={kind}
              />
            </>
          }
          chosen={cycle}
          drill={{ onDrill: onCycle }}
          empty={{ title: name, advice }}
          error={error}
          figures={trend && { points: trend.cycles, series: trend.series, currency: trend.currency }}
          heading={
            <h2 className="font-semibold text-base">
              {until === current ? t("trend.title") : t("trend.titleUntil", { month: nameOf(until) })}
            </h2>
          }
          kind={kind}
          note={trend && <AsOf at={trend.asOf} source="ListSubcustomerMonthlyBills" />}
          onRetry={refetch}
          size="full"
          title={title}
        />
        {isDrawn && (
          <p className="flex flex-wrap justify-between gap-x-4 text-ink-soft">
            <span>
              <span className="print:hidden">{t("trend.hint")}</span>{" "}
              {until === current && t("trend.provisional", { month: nameOf(current) })}
            </span>
            <span>
              {t("trend.total")}{" "}
              <Money amount={sumAmounts(trend.totals)} className="text-ink" currency={trend.currency} />
            </span>
          </p>
        )}
      </Card>
      {isDrawn && <ServiceChanges by={by} cycle={cycle} isSoFar={cycle === current} trend={trend} />}
    </>
  );
}
