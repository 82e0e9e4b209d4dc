"use client";
import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { ChartSkeleton } from "@/components/chart/chart-skeleton";
import { useMonthName } from "@/components/chart/use-month-name";
import { JobProgress } from "@/components/job/job-progress";
import { RefreshButton } from "@/components/job/refresh-button";
import { useJob } from "@/components/job/use-job";
import { PageHeader } from "@/components/page-header";
import { Allowed } from "@/components/shell/person";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { Skeleton } from "@/components/ui/skeleton";
import { api } from "@/lib/client/api";
import { read } from "@/lib/client/queries";
import { shiftMonth } from "@/lib/time";
import { MonthFigures } from "./month-figures";
import { MonthPicker } from "./month-picker";
import { trendMonths } from "./trend-input";
import { useBillQuery } from "./use-bill-query";

// The chart and the table need code that the month's figures do without; it comes while they are asked for.
const TrendCard = dynamic(() => import("./trend-card").then((card) => card.TrendCard), {
  ssr: false,
  loading: () => (
    <Card>
      <ChartSkeleton size="full" />
    </Card>
  ),
});
const TopCustomers = dynamic(() => import("./top-customers").then((table) => table.TopCustomers), {
  ssr: false,
  loading: () => <Skeleton aria-busy className="h-[35rem]" />,
});

const bills = {
  state: api.desk.billsJob,
  refresh: api.desk.refreshBills,
  shows: [api.desk.billMonth, api.desk.billTrend, api.desk.billCustomers],
  asItGoes: true,
};

/** The bills of the partner's customers by month. */
export function BillBoard() {
  const t = useTranslations("bills");
  return (
    <Allowed
      otherwise={
        <>
          <PageHeader title={t("title")} />
          <Card>
            <Empty advice={t("notPermitted.advice")} title={t("notPermitted.title")} />
          </Card>
        </>
      }
      permission="bills.read"
    >
      <Board />
    </Allowed>
  );
}

function Board() {
  const t = useTranslations("bills");
  const nameOf = useMonthName();
  const { current, cycle, by, kind, showCycle, showBy, showKind } = useBillQuery();
  const followed = useJob(bills);
  const { data: month } = useQuery(read(api.desk.billMonth, { cycle }));
  const isCopied = month?.asOf !== null;
  // A month further back brings its own year along, if there is one.
  const until = cycle > shiftMonth(current, -trendMonths) || !isCopied ? current : cycle;
  return (
    <>
      <PageHeader action={<RefreshButton followed={followed} />} description={t("intro")} title={t("title")} />
      <JobProgress followed={followed} kind="bills" />
      <section aria-label={nameOf(cycle)} className="grid min-w-0 gap-3">
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <h2 className="sr-only font-semibold text-base print:not-sr-only">{nameOf(cycle)}</h2>
          <MonthPicker current={current} cycle={cycle} onChoose={showCycle} />
        </div>
        <MonthFigures cycle={cycle} isCopying={followed.isRunning} />
      </section>
      <TrendCard
        by={by}
        current={current}
        cycle={cycle}
        isCopying={followed.isRunning}
        kind={kind}
        onBy={showBy}
        onKind={showKind}
        onCycle={showCycle}
        until={until}
      />
      {isCopied && <TopCustomers cycle={cycle} />}
    </>
  );
}
