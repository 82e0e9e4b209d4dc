import { Skeleton } from "@/components/ui/skeleton";
import { SumsSkeleton } from "./sums-skeleton";

export default function BalancesLoading() {
  return (
    <>
      <Skeleton className="h-14 w-72 max-w-full" />
      <Skeleton className="h-14 w-full max-w-2xl" />
      <SumsSkeleton />
      <Skeleton className="h-[28rem]" />
    </>
  );
}
