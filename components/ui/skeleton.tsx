import clsx from "clsx";
import type { ComponentProps } from "react";

/** Holds the place of what is still loading, in its size. */
export function Skeleton({ className, ...props }: ComponentProps<"div">) {
  return (
    <div aria-hidden className={clsx("animate-pulse rounded bg-raised", className)} data-slot="skeleton" {...props} />
  );
}
