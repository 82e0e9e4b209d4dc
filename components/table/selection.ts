/** The rows that are chosen, by their ids, and the place from which a range is drawn. */
export interface Selection<Row> {
  rows: ReadonlyMap<string, Row>;
  anchor: number;
}

const none: ReadonlyMap<string, never> = new Map<string, never>();

export const noSelection: Selection<never> = { rows: none, anchor: 0 };

interface Rows<Row> {
  getRow: (index: number) => Row | undefined;
  rowId: (row: Row) => string;
}

/** Takes a row into the selection or out of it; ranges start here from now on. */
export function toggleRow<Row>(selection: Selection<Row>, index: number, { getRow, rowId }: Rows<Row>): Selection<Row> {
  const row = getRow(index);
  if (row === undefined) return selection;
  const rows = new Map(selection.rows);
  if (!rows.delete(rowId(row))) rows.set(rowId(row), row);
  return { rows, anchor: index };
}

/** The rows from where the range starts to another; rows that are not here yet cannot be chosen. */
export function selectRange<Row>(selection: Selection<Row>, to: number, { getRow, rowId }: Rows<Row>): Selection<Row> {
  const rows = new Map<string, Row>();
  const [first, last] = [Math.min(selection.anchor, to), Math.max(selection.anchor, to)];
  for (let index = first; index <= last; index++) {
    const row = getRow(index);
    if (row !== undefined) rows.set(rowId(row), row);
  }
  return { rows, anchor: selection.anchor };
}

/** Every row that is here. */
export function selectAll<Row>(count: number, rows: Rows<Row>): Selection<Row> {
  return count === 0 ? { rows: new Map(), anchor: 0 } : selectRange({ rows: new Map(), anchor: 0 }, count - 1, rows);
}
