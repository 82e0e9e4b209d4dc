import { Skeleton } from "../ui/skeleton";

const rows = Array.from({ length: 12 }, (_, index) => index);

/** The room of a table: its count and choice of columns, its headings, its first rows. */
export const TableSkeleton = () => (
  <div aria-busy className="grid gap-2">
    <div className="flex h-8 items-center justify-between">
      <Skeleton className="h-5 w-20" />
      <Skeleton className="h-8 w-20" />
    </div>
    <div className="max-h-[max(24rem,calc(100dvh-20rem))] overflow-hidden rounded-lg border border-line bg-surface">
      <div className="h-9.25 border-line border-b bg-raised" />
      {rows.map((row) => (
        <div className="flex h-9 items-center gap-6 border-line border-b px-3" key={row}>
          <Skeleton className="h-4 w-1/4" />
          <Skeleton className="h-4 w-1/6" />
          <Skeleton className="h-4 w-1/5" />
        </div>
      ))}
    </div>
  </div>
);
