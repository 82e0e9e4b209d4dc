import { Card } from "../ui/card";
import { Skeleton } from "../ui/skeleton";

type Row = "line" | "pair" | "text";

const Control = ({ isTall = false }: { isTall?: boolean }) => (
  <div className="grid gap-1">
    <Skeleton className="my-[3px] h-4 w-20" />
    <Skeleton className={isTall ? "h-16" : "h-8"} />
    <Skeleton className="my-[3px] h-4 w-3/5" />
  </div>
);

/** Holds a form's place while it comes, field by field in its own height. */
export function FormSkeleton({ rows }: { rows: readonly Row[] }) {
  return (
    <div aria-busy className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="grid content-start gap-5">
        {rows.map((row, index) =>
          row === "pair" ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows are constant
            <div className="grid gap-5 sm:grid-cols-2" key={index}>
              <Control />
              <Control />
            </div>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows are constant
            <Control isTall={row === "text"} key={index} />
          ),
        )}
        <Skeleton className="h-8 w-32" />
      </div>
      <Card className="grid content-start gap-3 self-start">
        <Skeleton className="my-[3px] h-4 w-28" />
        <Skeleton className="my-[3px] h-4" />
      </Card>
    </div>
  );
}
