import clsx from "clsx";

interface Props {
  label: string;
  /** 0 to 1; without it the end is not known. */
  value?: number;
  className?: string;
}

/** How far something is; an unknown end moves without claiming a share. */
export function Progress({ label, value, className }: Props) {
  const share = value === undefined ? undefined : Math.round(Math.min(1, Math.max(0, value)) * 100);
  return (
    <div
      aria-label={label}
      aria-valuemax={100}
      aria-valuemin={0}
      aria-valuenow={share}
      className={clsx("h-1.5 w-full overflow-hidden rounded-full bg-raised", className)}
      data-slot="progress"
      role="progressbar"
    >
      <div
        className={clsx(
          "h-full rounded-full bg-accent",
          share === undefined ? "w-2/5 animate-slide" : "transition-[width]",
        )}
        style={share === undefined ? undefined : { width: `${share}%` }}
      />
    </div>
  );
}
