import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";

/** The room of what needs attention while it is on its way. */
export const AttentionSkeleton = () => (
  <Card aria-busy className="p-2!">
    <Skeleton className="m-2 h-6 w-80 max-w-full" />
  </Card>
);
