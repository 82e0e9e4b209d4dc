"use client";
import { useFormatter, useTranslations } from "next-intl";
import { Chart } from "@/components/chart/chart";
import { useMonthName } from "@/components/chart/use-month-name";
import { usePointName } from "@/components/chart/use-point-name";
import { Money } from "@/components/figure/money";
import { Card } from "@/components/ui/card";
import { Segmented } from "@/components/ui/segmented";
import type { BillBoard, BillDays } from "@/lib/desk/bill-answers";
import { shiftMonth } from "@/lib/time";
import { runningTotal, wayToEnd } from "./running-total";
import { useBillQuery } from "./use-bill-query";

/** The days of a month: each by itself, or added up beside the month before, with what the end will probably be. */
export function DayCard({ board, days, className = "" }: { board: BillBoard; days: BillDays; className?: string }) {
  const t = useTranslations("bills.days");
  const nameOf = useMonthName();
  const { isEachDay, showEachDay, hrefTo } = useBillQuery();
  const { cycle, currency } = board;
  const title = t("title", { month: nameOf(cycle) });
  const totals = runningTotal(days.amounts);
  const lines = [
    { key: "now", label: nameOf(cycle), amounts: totals },
    { key: "before", label: nameOf(shiftMonth(cycle, -1)), amounts: runningTotal(days.before) },
    ...(days.projected ? [{ key: "projected", label: t("projected"), amounts: wayToEnd(totals, days.projected) }] : []),
  ];
  const bars = [{ key: "now", label: t("day"), amounts: days.amounts }];
  return (
    <Card className={`grid min-w-0 content-start gap-3 ${className}`}>
      <Chart
        choices={
          <Segmented
            choices={[
              { value: "total", label: t("running") },
              { value: "each", label: t("each") },
            ]}
            label={t("kind")}
            onChange={(value) => showEachDay(value === "each")}
            value={isEachDay ? "each" : "total"}
          />
        }
        drill={{ hrefOf: (day) => hrefTo("/bills/rows", { cycle, day }) }}
        empty={{ title: t("none") }}
        figures={{
          points: days.days,
          series: isEachDay ? bars : lines.filter(({ amounts }) => amounts.some((one) => one !== null)),
          currency,
        }}
        heading={<h2 className="font-semibold text-base">{title}</h2>}
        kind={isEachDay ? "bars" : "lines"}
        note={<Projection currency={currency} days={days} />}
        size="small"
        title={title}
      />
    </Card>
  );
}

/** What the month will probably come to, and how that is reckoned. */
function Projection({ days, currency }: { days: BillDays; currency: string }) {
  const t = useTranslations("bills.days");
  const dayName = usePointName();
  const format = useFormatter();
  if (days.projected === null || days.pace === null || days.through === null)
    return <p className="text-caption text-ink-soft">{t("note")}</p>;
  return (
    <p className="text-caption text-ink-soft">
      <span className="text-ink">
        {t("projectedEnd")} <Money amount={days.projected} className="font-semibold text-body" currency={currency} />
      </span>
      {" · "}
      {t("how", { days: format.number(days.paceDays), through: dayName(days.through) })}
    </p>
  );
}
