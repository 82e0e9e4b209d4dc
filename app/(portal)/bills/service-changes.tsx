"use client";
import { useTranslations } from "next-intl";
import { ChangeList } from "@/components/chart/change-list";
import { useMonthName } from "@/components/chart/use-month-name";
import { Card } from "@/components/ui/card";
import type { BillTrend } from "@/lib/desk/answers";
import { shiftMonth } from "@/lib/time";
import { changesOf } from "./changes";
import type { TrendBy } from "./use-bill-query";

interface Props {
  trend: BillTrend;
  cycle: string;
  by: TrendBy;
  /** The month is still running: its part is set against a whole month. */
  isSoFar: boolean;
}

/** What moved most from the month before to the one that is shown, up or down. */
export function ServiceChanges({ trend, cycle, by, isSoFar }: Props) {
  const t = useTranslations("bills");
  const tChart = useTranslations("chart");
  const nameOf = useMonthName();
  const { currency } = trend;
  const changes = changesOf(trend, cycle);
  if (changes.length === 0) return null;
  const title = t(by === "service" ? "changes.byService" : "changes.byChargeMode");
  const rows = changes.map((row) => ({ ...row, label: row.key === "other" ? tChart("other") : row.label || row.key }));
  return (
    <Card className="grid content-start gap-3">
      <div>
        <h2 className="font-semibold text-base">{title}</h2>
        <p className="text-caption text-ink-soft">
          {t(isSoFar ? "changes.soFar" : "changes.whole", {
            month: nameOf(cycle),
            before: nameOf(shiftMonth(cycle, -1)),
          })}
        </p>
      </div>
      <ChangeList currency={currency} label={title} rows={rows} />
    </Card>
  );
}
