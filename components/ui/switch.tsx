import clsx from "clsx";
import type { ComponentProps } from "react";

/** On or off at once, with its words; the browser's own box underneath, so forms and keys work as everywhere. */
export function Switch({ className, children, ...props }: Omit<ComponentProps<"input">, "type" | "role">) {
  return (
    <label
      className={clsx("inline-flex min-h-7 items-center gap-2 has-disabled:opacity-55", className)}
      data-slot="switch"
    >
      <span className="relative inline-flex shrink-0">
        <input
          className="peer h-5 w-9 appearance-none rounded-full bg-line-strong transition-colors checked:bg-accent"
          // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox says by itself whether it is checked
          role="switch"
          type="checkbox"
          {...props}
        />
        <span
          aria-hidden
          className="pointer-events-none absolute start-0.5 top-0.5 size-4 rounded-full bg-surface transition-[inset] peer-checked:start-[1.125rem]"
        />
      </span>
      <span className="min-w-0">{children}</span>
    </label>
  );
}
