/** How cells lie: row by row, `columns` in each. */
export interface Field {
  columns: number;
  cells: number;
}

/** Where a key leads from a cell; nothing for keys that do not move. Edges hold: no key leaps to another row. */
export function moveTo(key: string, at: number, { columns, cells }: Field): number | undefined {
  const column = at % columns;
  const lastOfRow = Math.min(at - column + columns, cells) - 1;
  switch (key) {
    case "ArrowRight":
      return Math.min(lastOfRow, at + 1);
    case "ArrowLeft":
      return column === 0 ? at : at - 1;
    case "ArrowDown":
      return cells > columns ? (at + columns < cells ? at + columns : at) : undefined;
    case "ArrowUp":
      return cells > columns ? (at >= columns ? at - columns : at) : undefined;
    case "Home":
      return at - column;
    case "End":
      return lastOfRow;
    default:
      return undefined;
  }
}
