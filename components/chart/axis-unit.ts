import { compareAmounts } from "@/lib/money";

/** A power of ten that the amounts of an axis are told in, with its word. */
export interface AxisUnit {
  unit: string;
  suffix: string;
}

// Chinese groups by ten thousands, English by thousands.
const units: Record<"zh" | "en", readonly AxisUnit[]> = {
  zh: [
    { unit: "100000000", suffix: "亿" },
    { unit: "10000", suffix: "万" },
  ],
  en: [
    { unit: "1000000000", suffix: "B" },
    { unit: "1000000", suffix: "M" },
    { unit: "1000", suffix: "K" },
  ],
};
const plain: AxisUnit = { unit: "1", suffix: "" };

/** The unit that an axis up to this amount (sign left out) is told in. */
export const axisUnit = (largest: string, language: "zh" | "en"): AxisUnit =>
  units[language].find(({ unit }) => compareAmounts(largest.replace("-", ""), unit) >= 0) ?? plain;

/** A tick of an axis in its unit: "−20万", "1.5M". Ticks are round numbers, so nothing is lost. */
export function tickText(tick: number, { suffix }: AxisUnit): string {
  const round = Math.round(Math.abs(tick) * 1e6) / 1e6;
  return round === 0 ? "0" : `${tick < 0 ? "−" : ""}${round}${suffix}`;
}
