import { Skeleton } from "@/components/ui/skeleton";
import { boardGrid } from "./board-grid";

export default function OverviewLoading() {
  return (
    <>
      <Skeleton className="h-14 w-72 max-w-full" />
      <Skeleton className="h-24" />
      <div className={boardGrid}>
        {["accounts", "debtors", "month", "year"].map((name) => (
          <Skeleton className="h-80" key={name} />
        ))}
      </div>
    </>
  );
}
