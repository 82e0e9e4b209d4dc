import { Skeleton } from "@/components/ui/skeleton";

/** The shape that every page has: a heading, a bar, a table. */
export default function Loading() {
  return (
    <div aria-busy className="grid gap-5">
      <Skeleton className="h-12 w-72" />
      <Skeleton className="h-9" />
      <Skeleton className="h-96" />
    </div>
  );
}
