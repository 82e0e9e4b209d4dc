"use client";
import { Money } from "../figure/money";
import { heatLook } from "./heat-scale";
import { heatSteps } from "./palette";

/** The scale of a heat map, from nothing to the largest amount. */
export function HeatLegend({ largest, currency }: { largest: string; currency: string }) {
  return (
    <p aria-hidden className="flex items-center justify-end gap-2 pt-2 text-caption text-ink-soft">
      <span>0</span>
      <span className="flex gap-0.5">
        {heatSteps.map(({ ground }, step) => (
          <span
            className="h-2.5 w-6 rounded-sm print:[print-color-adjust:exact]"
            key={ground[0]}
            style={{ backgroundColor: heatLook(step).backgroundColor }}
          />
        ))}
      </span>
      <Money amount={largest} currency={currency} />
    </p>
  );
}
