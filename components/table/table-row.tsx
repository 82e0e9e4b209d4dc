import clsx from "clsx";
import { memo, type ReactNode } from "react";
import { Skeleton } from "../ui/skeleton";
import type { Column } from "./columns";

/** A cell of a heading or a row; the first column stays in sight while the others scroll. */
export const cellStyles = (position: number, align: "end" | undefined): string =>
  clsx(
    "flex min-w-0 items-center px-3",
    align === "end" && "justify-end",
    position === 0 && "sticky left-0 z-1 bg-inherit",
  );

interface Props<Row> {
  id: string;
  index: number;
  start: number;
  height: number;
  row: Row | undefined;
  columns: readonly Column<Row>[];
  template: string;
  isActive: boolean;
}

/** Text is cut with an ellipsis and told whole on hover; anything else cuts itself. */
const content = (cell: ReactNode) =>
  typeof cell === "string" ? (
    <span className="truncate" title={cell}>
      {cell}
    </span>
  ) : (
    cell
  );

function Row<T>({ id, index, start, height, row, columns, template, isActive }: Props<T>) {
  return (
    <div
      aria-rowindex={index + 2}
      aria-selected={isActive}
      className="absolute grid w-full border-line border-b bg-surface hover:bg-hover aria-selected:[[role=grid]:focus-visible_&]:bg-accent-soft"
      id={id}
      role="row"
      style={{ gridTemplateColumns: template, height, transform: `translateY(${start}px)` }}
      tabIndex={-1}
    >
      {columns.map((column, position) => (
        <div
          aria-colindex={position + 1}
          className={cellStyles(position, column.align)}
          key={column.id}
          role="gridcell"
          tabIndex={-1}
        >
          {row === undefined ? <Skeleton className="h-4 w-2/3" /> : content(column.cell(row))}
        </div>
      ))}
    </div>
  );
}

/** A row of a table. While a table scrolls, only rows that come into sight are drawn. */
export const TableRow = memo(Row) as typeof Row;
