import { Skeleton } from "../ui/skeleton";
import { TableSkeleton } from "./table-skeleton";

/** The room of a page with a filter bar and a table while it is on its way. */
export function ListSkeleton({ filters }: { filters: number }) {
  return (
    <div aria-busy className="grid gap-4 lg:gap-5">
      <div className="grid gap-1">
        <Skeleton className="h-7 w-24" />
        <Skeleton className="h-5 w-full max-w-prose" />
      </div>
      <div className="flex flex-wrap gap-2">
        <Skeleton className="h-8 w-28 sm:hidden" />
        {Array.from({ length: filters }, (_, index) => index).map((index) => (
          <Skeleton className="hidden h-13 w-36 sm:block" key={index} />
        ))}
      </div>
      <TableSkeleton />
    </div>
  );
}
