import { Skeleton } from "../ui/skeleton";

/** The heights of a drawing in pixels; known apart from it, so that its room can be kept before it is loaded. */
export const chartHeight = { full: 320, small: 208 } as const;
/** What a legend takes above a drawing; a drawing that names its series itself has that room as well. */
export const legendRoom = 28;
export type ChartSize = keyof typeof chartHeight;

/** The room of a chart while its figures are on their way: legend and drawing of the same heights. */
export const ChartSkeleton = ({ size }: { size: ChartSize }) => (
  <div aria-busy className="grid gap-2" data-slot="chart-skeleton">
    <Skeleton className="my-0.5 h-4 w-2/3" />
    <Skeleton style={{ height: chartHeight[size] }} />
  </div>
);
