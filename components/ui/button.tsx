import { cva, type VariantProps } from "class-variance-authority";
import type { ComponentProps } from "react";

const styles = cva(
  "inline-flex min-h-8 items-center justify-center gap-2 whitespace-nowrap rounded-md px-3 py-1 font-medium transition-colors disabled:opacity-55",
  {
    variants: {
      variant: {
        primary: "bg-accent text-on-accent hover:bg-accent-strong",
        secondary: "border border-line bg-surface hover:bg-hover",
        quiet: "text-ink-soft hover:bg-hover hover:text-ink",
      },
    },
    defaultVariants: { variant: "primary" },
  },
);

type Props = ComponentProps<"button"> & VariantProps<typeof styles>;

export function Button({ className, variant, type = "button", ...props }: Props) {
  return <button className={styles({ variant, className })} data-slot="button" type={type} {...props} />;
}

/** The look of a button for a link. */
export const buttonStyles = styles;
