"use client";
import dynamic from "next/dynamic";
import { Skeleton } from "../ui/skeleton";
import type { MonthBarsProps } from "./month-bars";

/** The room of a chart while it is on its way: legend and drawing of the same height. */
export const ChartSkeleton = ({ height }: { height: number }) => (
  <div className="grid gap-2">
    <Skeleton className="h-4 w-2/3" />
    <Skeleton style={{ height }} />
  </div>
);

// The drawing library is large and no figure waits for it: it comes after the page, in the browser alone.
const chart = {
  full: dynamic(() => import("./month-bars").then((chart) => chart.MonthBars), {
    ssr: false,
    loading: () => <ChartSkeleton height={320} />,
  }),
  small: dynamic(() => import("./month-bars").then((chart) => chart.MonthBars), {
    ssr: false,
    loading: () => <ChartSkeleton height={200} />,
  }),
};
export const chartHeight = { full: 320, small: 200 } as const;

type Props = Omit<MonthBarsProps, "height"> & { size: keyof typeof chartHeight };

/** The month chart, loaded late in the room that it will take. */
export function LateMonthBars({ size, ...props }: Props) {
  const Chart = chart[size];
  return <Chart {...props} height={chartHeight[size]} />;
}
