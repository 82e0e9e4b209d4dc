import { Skeleton } from "../ui/skeleton";

/** The heights of a drawing in pixels; known apart from it, so that its room can be kept before it is loaded. */
export const chartHeight = { full: 320, small: 208 } as const;
export type ChartSize = keyof typeof chartHeight;

/** The room of a chart while its figures are on their way: legend and drawing of the same heights. */
export const ChartSkeleton = ({ size }: { size: ChartSize }) => (
  <div aria-busy className="grid gap-2" data-slot="chart-skeleton">
    <Skeleton className="my-0.5 h-4 w-2/3" />
    <Skeleton style={{ height: chartHeight[size] }} />
  </div>
);
