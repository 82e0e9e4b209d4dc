import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";

export const sumsGrid = "grid grid-cols-2 gap-x-6 gap-y-3 lg:grid-cols-4";

/** The room of the sums while they are on their way. */
export const SumsSkeleton = () => (
  <Card aria-busy className="grid gap-3">
    <div className={sumsGrid}>
      {["debt", "inDebt", "amount", "customers"].map((name) => (
        <div className="grid gap-0.5" key={name}>
          <Skeleton className="h-5 w-20" />
          <Skeleton className="h-7 w-32 max-w-full" />
        </div>
      ))}
    </div>
    <Skeleton className="h-12 w-64 max-w-full sm:h-5" />
    <Skeleton className="h-15 max-w-prose sm:h-10" />
  </Card>
);
