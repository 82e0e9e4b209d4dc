import clsx from "clsx";
import type { ComponentProps } from "react";

/** The browser's own box with its words, which belong to the target. */
export function Checkbox({ className, children, ...props }: Omit<ComponentProps<"input">, "type">) {
  return (
    <label
      className={clsx("inline-flex min-h-7 items-center gap-2 has-disabled:opacity-55", className)}
      data-slot="checkbox"
    >
      <input className="size-4 shrink-0 accent-accent" type="checkbox" {...props} />
      <span className="min-w-0">{children}</span>
    </label>
  );
}
