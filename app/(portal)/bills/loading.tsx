import { ChartSkeleton } from "@/components/chart/chart-skeleton";
import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";
import { FiguresSkeleton } from "./figures-skeleton";

export default function BillsLoading() {
  return (
    <>
      <Skeleton className="h-14 w-72 max-w-full" />
      <Skeleton className="h-8 w-64 max-w-full" />
      <FiguresSkeleton />
      <Card>
        <ChartSkeleton size="full" />
      </Card>
    </>
  );
}
