import { cva, type VariantProps } from "class-variance-authority";
import clsx from "clsx";
import type { ComponentProps } from "react";
import { Spinner } from "./spinner";

const styles = cva(
  "relative inline-flex items-center justify-center gap-2 whitespace-nowrap rounded-md font-medium transition-colors disabled:opacity-55",
  {
    variants: {
      variant: {
        primary: "bg-accent text-on-accent shadow-raised hover:bg-accent-strong",
        secondary: "border border-line bg-surface shadow-raised hover:bg-hover",
        quiet: "text-ink-soft hover:bg-hover hover:text-ink",
        danger: "bg-debt text-on-debt shadow-raised hover:bg-debt-strong",
      },
      size: { small: "min-h-6 px-2 text-caption", normal: "min-h-control px-3 py-0.5", large: "min-h-10 px-4" },
    },
    defaultVariants: { variant: "primary", size: "normal" },
  },
);

type Props = ComponentProps<"button"> & VariantProps<typeof styles> & { isLoading?: boolean };

/** While it loads it keeps its width and its focus, and takes no second press. */
export function Button({ className, variant, size, type = "button", isLoading, children, onClick, ...props }: Props) {
  return (
    <button
      aria-busy={isLoading || undefined}
      aria-disabled={isLoading || undefined}
      className={styles({ variant, size, className })}
      data-slot="button"
      onClick={isLoading ? (event) => event.preventDefault() : onClick}
      type={type}
      {...props}
    >
      {isLoading === undefined ? (
        children
      ) : (
        <>
          <span className={clsx("inline-flex items-center gap-2", isLoading && "opacity-0")}>{children}</span>
          {isLoading && <Spinner className="absolute" />}
        </>
      )}
    </button>
  );
}

type IconProps = Omit<Props, "aria-label" | "isLoading"> & { label: string };

/** A square button with an icon alone; its name is not optional. */
export const IconButton = ({ label, className, size = "normal", variant = "quiet", ...props }: IconProps) => (
  <Button
    aria-label={label}
    className={clsx(
      "shrink-0 px-0!",
      { small: "w-6", normal: "w-control", large: "w-10" }[size ?? "normal"],
      className,
    )}
    size={size}
    variant={variant}
    {...props}
  />
);

/** The look of a button for a link. */
export const buttonStyles = styles;
