import type { ReactNode } from "react";

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
  /** The server can order the list by this column. */
  sortable?: boolean;
  /** How two rows follow one another by this column, smaller first; for lists whose rows are all here. */
  compare?: (first: Row, second: Row) => number;
}

/** By which column a list is ordered, and which way. */
export interface Sort {
  by: string;
  isDescending: boolean;
}

/** The order that a click on a column's heading asks for: amounts start with the largest, a second click turns it round. */
export const nextSort = ({ id, align }: Pick<Column<never>, "id" | "align">, sort: Sort | undefined): Sort =>
  sort?.by === id ? { by: id, isDescending: !sort.isDescending } : { by: id, isDescending: align === "end" };
