/** A measured figure, with the bound that it has to keep. */
export interface Figure {
  what: string;
  measured: number;
  unit: string;
  atLeast?: number;
  atMost?: number;
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

export const isReached = ({ measured, atLeast, atMost }: Figure): boolean =>
  (atLeast === undefined || measured >= atLeast) && (atMost === undefined || measured <= atMost);

const written = (value: number) =>
  value >= 100 ? value.toLocaleString("en-US", { maximumFractionDigits: 0 }) : value.toPrecision(3);

/** The figures as a Markdown table. */
export function printFigures(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => {
    const { what, measured, unit, atLeast, atMost } = figure;
    const goal = atLeast !== undefined ? `≥ ${atLeast} ${unit}` : atMost !== undefined ? `≤ ${atMost} ${unit}` : "";
    return `| ${what} | ${written(measured)} ${unit} | ${goal} | ${goal && (isReached(figure) ? "yes" : "NO")} |`;
  });
  return ["| what | measured | goal | reached |", "|---|---:|---:|---|", ...rows].join("\n");
}
