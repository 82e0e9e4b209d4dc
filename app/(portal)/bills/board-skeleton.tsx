import { ChartSkeleton } from "@/components/chart/chart-skeleton";
import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";

const five = ["due", "refunds", "debt", "writtenOff", "discount"];
const eight = Array.from({ length: 8 }, (_, index) => index);

const RankSkeleton = () => (
  <Card className="grid h-[30rem] content-start gap-5">
    <Skeleton className="h-5 w-32" />
    {eight.map((row) => (
      <Skeleton className="h-7" key={row} />
    ))}
  </Card>
);

/** The room of a month at a glance while it is on its way. */
export const BoardSkeleton = () => (
  <div aria-busy className="grid gap-5" data-slot="board-skeleton">
    <Skeleton className="h-5 w-72" />
    <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-5">
      {five.map((name) => (
        <Card className="grid h-20 content-start gap-2 first:sm:col-span-2 sm:h-28 first:xl:col-span-1" key={name}>
          <Skeleton className="h-4 w-20" />
          <Skeleton className="h-6 w-32" />
        </Card>
      ))}
    </div>
    <div className="grid gap-5 xl:grid-cols-3">
      <Card className="xl:col-span-2">
        <ChartSkeleton size="small" />
      </Card>
      <Card className="h-80">
        <Skeleton className="h-5 w-32" />
      </Card>
    </div>
    <div className="grid gap-5 lg:grid-cols-2 xl:grid-cols-3">
      <RankSkeleton />
      <RankSkeleton />
      <RankSkeleton />
    </div>
  </div>
);
