import clsx from "clsx";
import type { ComponentProps } from "react";

export function Card({ className, ...props }: ComponentProps<"div">) {
  return (
    <div className={clsx("rounded-lg border border-line bg-surface p-4", className)} data-slot="card" {...props} />
  );
}
