import type { ReactNode } from "react";

/**
 * The plain value of a cell, for copying, exporting, ordering and adding up: canonical and undecorated. Every column says
 * which it has, so that none is forgotten; `none` is for cells that only hold something to press.
 */
export type Value<Row> =
  | { kind: "text"; of: (row: Row) => string | null }
  | { kind: "instant"; of: (row: Row) => string | null }
  | { kind: "count"; of: (row: Row) => number | null }
  | { kind: "amount"; of: (row: Row) => string | null; currency: (row: Row) => string | null }
  | { kind: "none" };

/** A column of a table: its name, how a row is shown in it, what it is worth, and how wide it is in pixels at least. */
export interface Column<Row> {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  value: Value<Row>;
  /** Reads what the cells show of rows that may never have been in sight, where their plain value does not say it. */
  lookUp?: (rows: readonly Row[]) => Promise<(row: Row) => string | null>;
  width: number;
  /** Amounts and counts stand at the end, so that their digits are in columns. */
  align?: "end";
  /** Hidden until it is chosen. */
  hidden?: boolean;
  /** The server can order the list by this column. */
  sortable?: boolean;
}

/** A column as it is laid out in a person's table. */
export interface PlacedColumn<Row> {
  column: Column<Row>;
  width: number;
  isPinned: boolean;
}

/** By which column a list is ordered, and which way. */
export interface Sort {
  by: string;
  isDescending: boolean;
}

export const textValue = <Row>(of: (row: Row) => string | null | undefined): Value<Row> => ({
  kind: "text",
  of: (row) => of(row) ?? null,
});

export const instantValue = <Row>(of: (row: Row) => string | null | undefined): Value<Row> => ({
  kind: "instant",
  of: (row) => of(row) ?? null,
});

export const countValue = <Row>(of: (row: Row) => number | null | undefined): Value<Row> => ({
  kind: "count",
  of: (row) => of(row) ?? null,
});

/** An amount with its currency, which is the yuan where Huawei names none. */
export const amountValue = <Row>(
  of: (row: Row) => string | null | undefined,
  currency: (row: Row) => string | null | undefined = () => null,
): Value<Row> => ({ kind: "amount", of: (row) => of(row) ?? null, currency: (row) => currency(row) || "CNY" });
