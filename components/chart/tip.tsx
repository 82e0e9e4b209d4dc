"use client";
import type { ReactNode } from "react";
import { Money } from "../figure/money";
import { Swatch } from "./legend";
import type { Spot } from "./use-spot";

/** A line of a tip: what, and how much. */
export interface TipRow {
  key: string;
  label: string;
  amount: string | null;
  /** The place of the series, for its colour. */
  index?: number;
}

interface Props {
  title: string;
  rows: readonly TipRow[];
  currency: string;
  total?: TipRow | undefined;
  note?: ReactNode;
  spot: Spot;
}

const gap = 8;
const narrow = 480;

/** Where the card goes: beside its point, or, where there is no room beside, over the whole width. */
function placeOf({ left, right, top, bottom, width, height }: Spot) {
  const side =
    width < narrow
      ? { left: 0, right: 0, marginInline: "auto", width: "fit-content", maxWidth: "100%" }
      : (left + right) / 2 > width / 2
        ? { right: Math.max(0, width - left + gap) }
        : { left: right + gap };
  if (bottom - top > height / 2) return { ...side, top: 0 };
  return top > height / 2 ? { ...side, bottom: height - top + gap } : { ...side, top: bottom + gap };
}

/** The figures of a point beside it. Read out by the point itself, so the card is for the eyes alone. */
export const Tip = ({ title, rows, currency, total, note, spot }: Props) => (
  <div
    aria-hidden
    className="pointer-events-none absolute z-20 min-w-48 max-w-80 rounded-md border border-line bg-surface p-2.5 text-caption shadow-overlay print:hidden"
    data-slot="chart-tip"
    style={placeOf(spot)}
  >
    <p className="pb-1 font-semibold">{title}</p>
    <table className="w-full">
      <tbody>
        {rows.map(({ key, label, amount, index }) => (
          <tr data-part={key} key={key}>
            <td className="py-px pe-4">
              <span className="flex items-center gap-1.5">
                {index !== undefined && <Swatch index={index} seriesKey={key} />}
                {label}
              </span>
            </td>
            <td className="py-px text-end align-top">
              <Money amount={amount} currency={currency} />
            </td>
          </tr>
        ))}
        {total && (
          <tr className="border-line border-t font-semibold" data-part="total">
            <td className="pt-1 pe-4">{total.label}</td>
            <td className="pt-1 text-end">
              <Money amount={total.amount} currency={currency} />
            </td>
          </tr>
        )}
      </tbody>
    </table>
    {note && <p className="pt-1 text-ink-soft">{note}</p>}
  </div>
);
