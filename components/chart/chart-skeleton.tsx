import { Skeleton } from "../ui/skeleton";

/** The heights of a chart in pixels; known apart from it, so that its room can be kept before it is loaded. */
export const chartHeight = { full: 320, small: 200 } as const;
export type ChartSize = keyof typeof chartHeight;

/** The room of a chart while it is on its way: legend and drawing of the same height. */
export const ChartSkeleton = ({ size }: { size: ChartSize }) => (
  <div aria-busy className="grid gap-2">
    <Skeleton className="h-4 w-2/3" />
    <Skeleton style={{ height: chartHeight[size] }} />
  </div>
);
