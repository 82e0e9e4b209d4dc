import clsx from "clsx";
import { Check } from "lucide-react";
import { memo } from "react";
import type { Frame } from "./frame";

/** A cell of a heading, a row or the foot; pinned ones stay in sight while the others scroll. */
export const cellStyles = (isPinned: boolean, align: "end" | undefined): string =>
  clsx(
    "flex min-w-0 items-center overflow-hidden px-3",
    align === "end" && "justify-end",
    isPinned && "sticky z-1 bg-inherit",
  );

/** A cell of text alone, which is cut with an ellipsis and told whole on hover. */
const textStyles = (isPinned: boolean, align: "end" | undefined): string =>
  clsx(
    "truncate px-3 leading-[calc(var(--row)-1px)]",
    align === "end" && "text-end",
    isPinned && "sticky z-1 bg-inherit",
  );

// Still, unlike other places that are kept: hundreds of them move while a table scrolls.
export const placeholder = <span aria-hidden className="h-4 w-2/3 rounded bg-raised" data-slot="skeleton" />;

/** The box that shows whether a row is chosen; the row itself says so to a screen reader. */
export const ChoiceBox = ({ isChosen }: { isChosen: boolean }) => (
  <span
    aria-hidden
    className={clsx(
      "grid size-4 place-items-center rounded-sm border",
      isChosen ? "border-accent bg-accent text-on-accent" : "border-line-strong bg-surface",
    )}
  >
    {isChosen && <Check className="size-3" strokeWidth={3} />}
  </span>
);

export const rowStyles =
  "absolute left-0 top-0 grid grid-rows-[100%] whitespace-nowrap contain-strict border-line border-b bg-surface hover:bg-hover aria-selected:bg-accent-soft data-active:[[role=grid]:focus-visible_&]:shadow-[inset_2px_0_var(--color-accent)]";

interface Props<Row> {
  id: string;
  index: number;
  start: number;
  height: number;
  row: Row | undefined;
  frame: Frame<Row>;
  isActive: boolean;
  isChosen: boolean;
}

function Row<T>({ id, index, start, height, row, frame, isActive, isChosen }: Props<T>) {
  return (
    <div
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      className={rowStyles}
      data-active={isActive || undefined}
      data-index={index}
      id={id}
      role="row"
      style={{ gridTemplateColumns: frame.template, width: frame.width, height, transform: `translateY(${start}px)` }}
      tabIndex={-1}
    >
      <div
        aria-colindex={1}
        className="sticky left-0 z-1 grid place-items-center bg-inherit"
        data-choice
        role="gridcell"
        tabIndex={-1}
      >
        <ChoiceBox isChosen={isChosen} />
      </div>
      {frame.cells.map(({ placed: { column }, position, track, left }) => {
        const content = row === undefined ? placeholder : column.cell(row);
        const isText = typeof content === "string";
        const isPinned = left !== null;
        return (
          <div
            aria-colindex={position + 2}
            className={isText ? textStyles(isPinned, column.align) : cellStyles(isPinned, column.align)}
            key={column.id}
            role="gridcell"
            style={isPinned ? { gridColumn: track, left } : { gridColumn: track }}
            tabIndex={-1}
            title={isText ? content : undefined}
            translate={isText ? "no" : undefined}
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
