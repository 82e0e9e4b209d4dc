"use client";
import dynamic from "next/dynamic";
import { type ChartSize, ChartSkeleton, chartHeight } from "./chart-skeleton";
import type { MonthBarsProps } from "./month-bars";

const load = () => import("./month-bars").then((chart) => chart.MonthBars);

// The drawing library is large and no figure waits for it: it comes after the page, in the browser alone.
const charts = {
  full: dynamic(load, { ssr: false, loading: () => <ChartSkeleton size="full" /> }),
  small: dynamic(load, { ssr: false, loading: () => <ChartSkeleton size="small" /> }),
};

type Props = Omit<MonthBarsProps, "height"> & { size: ChartSize };

/** The month chart, loaded late in the room that it will take. */
export function LateMonthBars({ size, ...props }: Props) {
  const Chart = charts[size];
  // The names of the series are Huawei's, in the language of the bills.
  return (
    <div className="min-w-0" translate="no">
      <Chart {...props} height={chartHeight[size]} />
    </div>
  );
}
