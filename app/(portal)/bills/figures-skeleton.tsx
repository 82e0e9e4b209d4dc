import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";

const five = ["total", "consumption", "refunds", "writtenOff", "debt"];

/** The room of a month's figures while they are on their way. */
export function FiguresSkeleton() {
  return (
    <div aria-busy className="grid gap-5">
      <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-5">
        {five.map((name) => (
          <Card className="grid h-20 content-start gap-2 first:sm:col-span-2 sm:h-28 first:xl:col-span-1" key={name}>
            <Skeleton className="h-4 w-20" />
            <Skeleton className="h-6 w-32" />
          </Card>
        ))}
      </div>
      <div className="grid gap-5 lg:grid-cols-2">
        <Skeleton className="h-52" />
        <Skeleton className="h-52" />
      </div>
    </div>
  );
}
