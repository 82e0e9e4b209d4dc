import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";

/** Room for the three lines that a usual day has, so that little moves when they come one by one. */
export const attentionRoom = "grid min-h-50 grid-cols-1 content-center p-2! sm:min-h-[7.875rem]";

/** The room of what needs attention while it is on its way. */
export const AttentionSkeleton = () => (
  <Card aria-busy className={attentionRoom}>
    {["w-80", "w-96", "w-72"].map((width) => (
      <Skeleton className={`m-2 h-5 max-w-[calc(100%-1rem)] ${width}`} key={width} />
    ))}
  </Card>
);
