import clsx from "clsx";
import type { ComponentProps } from "react";

export const controlStyles =
  "min-h-8 w-full rounded-md border border-line-strong bg-surface px-2.5 py-1 placeholder:text-ink-soft aria-invalid:border-debt disabled:opacity-55";

export function Input({ className, ...props }: ComponentProps<"input">) {
  return <input className={clsx(controlStyles, className)} data-slot="input" {...props} />;
}
