import { cva, type VariantProps } from "class-variance-authority";
import type { ComponentProps } from "react";

const styles = cva("inline-block max-w-full truncate rounded px-1.5 py-px align-middle font-medium text-xs", {
  variants: {
    tone: {
      plain: "bg-raised text-ink-soft",
      accent: "bg-accent-soft text-accent",
      pending: "bg-pending-soft text-pending",
      done: "bg-done-soft text-done",
      provisional: "bg-provisional-soft text-provisional",
      warn: "bg-warn-soft text-warn",
      debt: "bg-debt-soft text-debt",
      unknown: "bg-unknown-soft text-unknown",
    },
  },
  defaultVariants: { tone: "plain" },
});

export type Tone = NonNullable<VariantProps<typeof styles>["tone"]>;

export function Badge({ className, tone, ...props }: ComponentProps<"span"> & { tone?: Tone }) {
  return <span className={styles({ tone, className })} data-slot="badge" {...props} />;
}
