import type { ComponentProps } from "react";

/** A key of the keyboard. */
export const Kbd = (props: ComponentProps<"kbd">) => (
  <kbd
    className="inline-grid min-w-5 place-items-center rounded border border-line bg-raised px-1 font-mono text-ink-soft text-xs"
    data-slot="kbd"
    {...props}
  />
);
