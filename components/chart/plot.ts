import type { Drill } from "./drill";
import type { Series } from "./stack";

/** What every drawing is given. The series have their names. */
export interface PlotProps {
  /** What it is of, for those who do not see it. */
  title: string;
  /** Months (YYYY-MM) or days (YYYY-MM-DD), oldest first. */
  points: string[];
  series: readonly Series[];
  currency: string;
  /** Pixels; a drawing that names its series itself takes the legend's room as well. */
  height: number;
  drill?: Drill | undefined;
  /** The point that the page shows now. */
  chosen?: string | undefined;
}

/** The room of a drawing, in pixels. */
export interface Frame {
  width: number;
  height: number;
}

export const margin = { top: 12, right: 4, bottom: 36, left: 52 };
