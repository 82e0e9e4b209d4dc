import clsx from "clsx";
import { colourOf } from "./palette";
import type { Series } from "./stack";

/** The patch of colour that stands for a series. */
export const Swatch = ({ index, seriesKey }: { index: number; seriesKey: string }) => (
  <span
    aria-hidden
    className="size-2.5 shrink-0 rounded-sm print:[print-color-adjust:exact]"
    style={{ backgroundColor: colourOf(index, seriesKey) }}
  />
);

/** Which colour is what, in the order of the stack from the axis outwards. */
export function Legend({ series, className }: { series: readonly Series[]; className?: string }) {
  return (
    <ul className={clsx("flex min-h-5 flex-wrap gap-x-4 gap-y-1 text-caption text-ink-soft", className)}>
      {series.map(({ key, label }, index) => (
        <li className="flex min-w-0 items-center gap-1.5" key={key}>
          <Swatch index={index} seriesKey={key} />
          <span className="min-w-0 break-words">{label}</span>
        </li>
      ))}
    </ul>
  );
}
