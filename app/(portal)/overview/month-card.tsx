"use client";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Sparkline } from "@/components/chart/sparkline";
import { useMonthName } from "@/components/chart/use-month-name";
import { AsOf } from "@/components/figure/as-of";
import { Delta } from "@/components/figure/delta";
import { Money } from "@/components/figure/money";
import { JobProgress } from "@/components/job/job-progress";
import { ReadProblem } from "@/components/job/read-problem";
import { Skeleton } from "@/components/ui/skeleton";
import { api } from "@/lib/client/api";
import { read } from "@/lib/client/queries";
import type { BillMonth } from "@/lib/desk/answers";
import { sumAmounts } from "@/lib/money";
import { beijingMonth, shiftMonth } from "@/lib/time";
import { useTrend } from "../bills/use-trend";
import { SectionCard } from "./section-card";
import { useBills } from "./use-bills";

/** This month so far, with the whole of the last beside it. */
export function MonthCard() {
  const t = useTranslations("overview.month");
  const nameOf = useMonthName();
  const cycle = beijingMonth(new Date());
  const followed = useBills();
  const { data: month, error, refetch } = useQuery(read(api.desk.billMonth, { cycle }));
  return (
    <SectionCard
      link={{ href: `/bills?cycle=${cycle}`, label: t("bills") }}
      title={t("title", { month: nameOf(cycle) })}
    >
      <ReadProblem error={error} isKnown={month !== undefined} onRetry={refetch} />
      {!month && !error && <Skeleton className="h-44" />}
      {followed.job?.finishedAt === null && <JobProgress followed={followed} kind="bills" />}
      {month && month.asOf !== null && (
        <>
          <AsOf at={month.asOf} provisional={month.provisional} source="ListSubcustomerMonthlyBills" />
          <Figures last={nameOf(shiftMonth(cycle, -1))} month={month} />
        </>
      )}
    </SectionCard>
  );
}

function Figures({ month, last }: { month: BillMonth; last: string }) {
  const t = useTranslations("overview.month");
  const { consumption, refunds, writtenOff, debt, previous, currency } = month;
  const total = sumAmounts([consumption, refunds, writtenOff]);
  const rows = [
    { label: t("consumption"), value: <Money amount={consumption} currency={currency} /> },
    { label: t("refunds"), value: <Money amount={refunds} currency={currency} /> },
    { label: t("writtenOff"), value: <Money amount={writtenOff} currency={currency} /> },
    { label: t("debt"), value: <Money amount={debt} currency={currency} debt /> },
    { label: t("last", { month: last }), value: <Money amount={previous} currency={currency} /> },
    { label: t("change"), value: <Delta currency={currency} from={previous} to={total} /> },
  ];
  return (
    <dl className="grid grid-cols-[1fr_auto] items-baseline gap-x-4 gap-y-1">
      <div className="col-span-2 flex flex-wrap items-center justify-between gap-x-4">
        <dt>{t("soFar")}</dt>
        <dd className="ms-auto flex flex-wrap items-center justify-end gap-x-4 font-semibold text-2xl">
          <SpendLine />
          <Money amount={total} currency={currency} />
        </dd>
      </div>
      {rows.map(({ label, value }) => (
        <div className="col-span-2 grid grid-cols-subgrid border-line border-t pt-1" key={label}>
          <dt className="text-ink-soft">{label}</dt>
          <dd className="text-end">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** How the months up to this one moved; in the room that it takes before it is known. */
function SpendLine() {
  const t = useTranslations("overview.year");
  // The year's card asks the same.
  const { data: trend } = useTrend(beijingMonth(new Date()));
  return (
    <span className="block h-8 w-[120px]">
      {trend && trend.series.length > 0 && (
        <Sparkline amounts={trend.totals} currency={trend.currency} points={trend.cycles} title={t("title")} />
      )}
    </span>
  );
}
