"use client";
import { useTranslations } from "next-intl";
import { Chart } from "@/components/chart/chart";
import { AsOf } from "@/components/figure/as-of";
import { Money } from "@/components/figure/money";
import { Card } from "@/components/ui/card";
import { Segmented } from "@/components/ui/segmented";
import { type BillSplit, billSplits } from "@/lib/desk/bill-answers";
import { sumKnown } from "@/lib/money";
import { useBillQuery } from "./use-bill-query";
import { useHistory } from "./use-bill-reads";

interface Props {
  /** By what it can be split; without choices it is split by the first. */
  splits?: readonly BillSplit[];
  /** Where a month leads to. */
  hrefOf: (cycle: string, series?: string) => string;
}

const kinds = ["bars", "lines", "heat"] as const;

/** Eighteen months by service, charge mode or region, as bars, lines or a heat map; a month leads to its own figures. */
export function TrendCard({ splits = billSplits, hrefOf }: Props) {
  const t = useTranslations("bills.trend");
  const { query, by: asked, kind, showBy, showKind } = useBillQuery();
  const by = splits.includes(asked) ? asked : (splits[0] ?? "service");
  const { data: history, error, refetch, isPlaceholderData } = useHistory(query, by);
  const title = t(`of.${by}`);
  const known = history?.totals.filter((total) => total !== null) ?? [];
  return (
    <Card
      aria-busy={isPlaceholderData}
      className={`grid min-w-0 gap-3 ${isPlaceholderData ? "opacity-60 transition-opacity delay-150" : ""}`}
    >
      <Chart
        choices={
          <>
            {splits.length > 1 && (
              <Segmented
                choices={splits.map((value) => ({ value, label: t(value) }))}
                label={t("by")}
                onChange={showBy}
                value={by}
              />
            )}
            <Segmented
              choices={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
              label={t("kind")}
              onChange={showKind}
              value={kind}
            />
          </>
        }
        chosen={query.cycle}
        drill={{ hrefOf }}
        empty={{ title: t("none.title"), advice: t("none.advice") }}
        error={error}
        figures={history && { points: history.cycles, series: history.series, currency: history.currency }}
        heading={<h2 className="font-semibold text-base">{t("title")}</h2>}
        kind={kind}
        note={history && <AsOf at={history.asOf} />}
        onRetry={refetch}
        size="full"
        title={title}
      />
      {history && history.series.length > 0 && (
        <p className="flex flex-wrap justify-between gap-x-4 text-ink-soft">
          <span>
            <span className="print:hidden">{t("hint")}</span>
            {known.length < history.cycles.length &&
              ` ${t("missing", { count: history.cycles.length - known.length })}`}
          </span>
          <span>
            {t("total")} <Money amount={sumKnown(known)} className="text-ink" currency={history.currency} />
          </span>
        </p>
      )}
    </Card>
  );
}
