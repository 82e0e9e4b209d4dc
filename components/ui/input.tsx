import clsx from "clsx";
import type { ComponentProps } from "react";

export const controlStyles =
  "min-h-control w-full rounded-md border border-line-strong bg-surface px-2.5 py-0.5 placeholder:text-ink-soft aria-invalid:border-debt hover:border-ink-soft disabled:opacity-55";

export function Input({ className, ...props }: ComponentProps<"input">) {
  return <input className={clsx(controlStyles, className)} data-slot="input" {...props} />;
}
