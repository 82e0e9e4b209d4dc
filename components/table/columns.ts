import { columnVisibilityFeature, tableFeatures } from "@tanstack/react-table";
import type { ReactNode } from "react";

export const features = tableFeatures({ columnVisibilityFeature });

/** A column of a table: its name, how a row is shown in it, and how wide it is in pixels at least. */
export interface Column<Row> {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  width: number;
  /** Amounts and counts stand at the end, so that their digits are in columns. */
  align?: "end";
  /** Hidden until it is chosen. */
  hidden?: boolean;
}
