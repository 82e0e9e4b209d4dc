import clsx from "clsx";
import { memo } from "react";
import type { Column } from "./columns";

/** A cell of a heading or a row; the first column stays in sight while the others scroll. */
export const cellStyles = (position: number, align: "end" | undefined): string =>
  clsx(
    "flex min-w-0 items-center overflow-hidden px-3",
    align === "end" && "justify-end",
    position === 0 && "sticky left-0 z-1 bg-inherit",
  );

/** A cell of text alone, which is cut with an ellipsis and told whole on hover. */
const textStyles = (position: number, align: "end" | undefined): string =>
  clsx("truncate px-3 leading-9", align === "end" && "text-end", position === 0 && "sticky left-0 z-1 bg-inherit");

// Still, unlike other places that are kept: hundreds of them move while a table scrolls.
const placeholder = <span aria-hidden className="h-4 w-2/3 rounded bg-raised" data-slot="skeleton" />;

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

function Row<T>({ id, index, start, height, row, columns, template, isActive }: Props<T>) {
  return (
    <div
      aria-rowindex={index + 2}
      aria-selected={isActive}
      className="absolute grid w-full grid-rows-[100%] whitespace-nowrap contain-strict border-line border-b bg-surface hover:bg-hover aria-selected:[[role=grid]:focus-visible_&]:bg-accent-soft"
      id={id}
      role="row"
      style={{ gridTemplateColumns: template, height, transform: `translateY(${start}px)` }}
      tabIndex={-1}
    >
      {columns.map((column, position) => {
        const content = row === undefined ? placeholder : column.cell(row);
        const isText = typeof content === "string";
        return (
          <div
            aria-colindex={position + 1}
            className={isText ? textStyles(position, column.align) : cellStyles(position, column.align)}
            key={column.id}
            role="gridcell"
            tabIndex={-1}
            title={isText ? content : undefined}
          >
            {content}
          </div>
        );
      })}
    </div>
  );
}

/** A row of a table. While a table scrolls, only rows that come into sight are drawn. */
export const TableRow = memo(Row) as typeof Row;
