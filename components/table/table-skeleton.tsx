import { Skeleton } from "../ui/skeleton";

const rows = Array.from({ length: 12 }, (_, index) => index);

/** The room of a table's headings and first rows, on a desk and on a phone, before its own width is known. */
export const SkeletonRows = () => (
  <>
    <div className="h-[calc(var(--row-height,2.25rem)+1px)] border-line border-b bg-raised max-sm:hidden" />
    {rows.map((row) => (
      <div
        className="flex h-[var(--row-height,2.25rem)] items-center gap-6 border-line border-b px-3 max-sm:h-16"
        key={row}
      >
        <Skeleton className="h-4 w-1/4" />
        <Skeleton className="h-4 w-1/6" />
        <Skeleton className="h-4 w-1/5" />
      </div>
    ))}
  </>
);

/** The room of a table: its count and choice of columns, its headings, its first rows. */
export const TableSkeleton = () => (
  <div aria-busy className="grid gap-2">
    <div className="flex h-8 items-center justify-between">
      <Skeleton className="h-5 w-20" />
      <Skeleton className="h-8 w-20" />
    </div>
    <div className="max-h-[max(24rem,calc(100dvh-20rem))] overflow-hidden rounded-lg border border-line bg-surface">
      <SkeletonRows />
    </div>
  </div>
);
