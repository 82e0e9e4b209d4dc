"use client";
import { useState } from "react";
import { noSelection, type Selection, selectAll, selectRange, toggleRow } from "./selection";
import type { PagedRows } from "./use-paged-rows";

export interface Chosen<Row> {
  rows: ReadonlyMap<string, Row>;
  toggle: (index: number) => void;
  /** Chooses the rows from where the range was begun to another. */
  range: (to: number) => void;
  /** Begins ranges at a row from now on. */
  begin: (from: number) => void;
  all: () => void;
  clear: () => void;
}

/** The chosen rows of a table. A row that another filter hides is not acted upon: the choice ends with its filter. */
export function useSelection<Row>(rows: PagedRows<Row>, rowId: (row: Row) => string): Chosen<Row> {
  const { filter, getRow } = rows;
  const [kept, setKept] = useState<{ filter: string; selection: Selection<Row> }>({ filter, selection: noSelection });
  const selection: Selection<Row> = kept.filter === filter ? kept.selection : noSelection;
  const source = { getRow, rowId };
  const set = (next: Selection<Row>) => setKept({ filter, selection: next });
  return {
    rows: selection.rows,
    toggle: (index) => set(toggleRow(selection, index, source)),
    begin: (from) => {
      if (from !== selection.anchor) set({ ...selection, anchor: from });
    },
    range: (to) => set(selectRange(selection, to, source)),
    all: () => set(selectAll(rows.rowCount ?? 0, source)),
    clear: () => set(noSelection),
  };
}
