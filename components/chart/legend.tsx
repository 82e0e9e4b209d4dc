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
export function Legend({ series }: { series: readonly Series[] }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-ink-soft text-xs">
      {series.map(({ key, label }, index) => (
        <li className="flex min-w-0 items-center gap-1.5" key={key}>
          <Swatch index={index} seriesKey={key} />
          <span className="truncate">{label}</span>
        </li>
      ))}
    </ul>
  );
}
