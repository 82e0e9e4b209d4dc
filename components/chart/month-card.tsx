"use client";
import { Money } from "../figure/money";
import { Swatch } from "./legend";
import type { MonthFigures } from "./month-figures";
import { useMonthName } from "./use-month-name";

interface Props {
  figures: MonthFigures;
  currency: string;
  total: string;
  /** Where the month stands in the chart, in pixels from its left edge. */
  left: number;
  width: number;
}

/** A month's figures beside its bar. Read out by the bar's own button, so it is for the eyes alone. */
export function MonthCard({ figures, currency, total, left, width }: Props) {
  const nameOf = useMonthName();
  const isRight = left > width / 2;
  return (
    <div
      aria-hidden
      className="pointer-events-none absolute top-0 z-20 min-w-48 max-w-72 rounded-md border border-line bg-surface p-2.5 text-xs shadow-lg print:hidden"
      style={isRight ? { right: Math.max(0, width - left + 8) } : { left: left + 8 }}
    >
      <p className="pb-1 font-semibold">{nameOf(figures.cycle)}</p>
      <table className="w-full">
        <tbody>
          {figures.parts.toReversed().map(({ key, label, amount, index }) => (
            <tr key={key}>
              <td className="py-px pe-3">
                <span className="flex items-center gap-1.5">
                  <Swatch index={index} seriesKey={key} />
                  <span className="max-w-36 truncate">{label}</span>
                </span>
              </td>
              <td className="py-px text-end">
                <Money amount={amount} currency={currency} />
              </td>
            </tr>
          ))}
          <tr className="border-line border-t font-semibold">
            <td className="pt-1 pe-3">{total}</td>
            <td className="pt-1 text-end">
              <Money amount={figures.total} currency={currency} />
            </td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}
