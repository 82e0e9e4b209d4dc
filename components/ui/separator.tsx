import clsx from "clsx";

/** A line between what belongs apart. */
export const Separator = ({ isVertical, className }: { isVertical?: boolean; className?: string }) => (
  <hr
    aria-orientation={isVertical ? "vertical" : undefined}
    className={clsx("border-line", isVertical ? "h-auto self-stretch border-s" : "w-full border-t", className)}
    data-slot="separator"
  />
);
