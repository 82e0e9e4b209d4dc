import { ChevronRight } from "lucide-react";
import { memo } from "react";
import type { Column } from "./columns";
import { ChoiceBox, placeholder, rowStyles } from "./table-row";

export const compactHeight = 64;

interface Props<Row> {
  id: string;
  index: number;
  start: number;
  row: Row | undefined;
  columns: readonly Column<Row>[];
  isActive: boolean;
  isChosen: boolean;
  /** What the button that shows the rest is called. */
  detailsLabel: string;
}

/** The parts of a row that a narrow screen shows: what it is, its figure, and two notes. */
function partsOf<Row>(columns: readonly Column<Row>[]) {
  const [title, ...others] = columns;
  const figure = others.find(({ align }) => align === "end");
  return {
    title,
    figure,
    notes: others.filter((column) => column !== figure && column.value.kind !== "none").slice(0, 2),
  };
}

function Row<T>({ id, index, start, row, columns, isActive, isChosen, detailsLabel }: Props<T>) {
  const { title, figure, notes } = partsOf(columns);
  const show = (column: Column<T> | undefined) => column && (row === undefined ? placeholder : column.cell(row));
  return (
    <div
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      className={rowStyles}
      data-active={isActive || undefined}
      data-index={index}
      id={id}
      role="row"
      style={{
        gridTemplateColumns: "36px minmax(0,1fr) 32px",
        width: "100%",
        height: compactHeight,
        transform: `translateY(${start}px)`,
      }}
      tabIndex={-1}
    >
      <div className="grid place-items-center" data-choice role="gridcell" tabIndex={-1}>
        <ChoiceBox isChosen={isChosen} />
      </div>
      <div className="grid min-w-0 content-center gap-0.5" role="gridcell" tabIndex={-1}>
        <span className="flex min-w-0 items-center justify-between gap-3">
          <span className="min-w-0 truncate font-medium" translate="no">
            {show(title)}
          </span>
          <span className="shrink-0">{show(figure)}</span>
        </span>
        <span className="flex min-w-0 items-center gap-3 overflow-hidden text-ink-soft text-xs">
          {notes.map((column) => {
            const content = show(column);
            const isText = typeof content === "string";
            return (
              <span
                className={isText ? "min-w-0 truncate" : "flex min-w-0 items-center overflow-hidden"}
                key={column.id}
                translate={isText ? "no" : undefined}
              >
                {content}
              </span>
            );
          })}
        </span>
      </div>
      <div className="grid place-items-center" role="gridcell" tabIndex={-1}>
        <button
          aria-label={detailsLabel}
          className="grid size-8 place-items-center text-ink-soft"
          data-details
          tabIndex={-1}
          type="button"
        >
          <ChevronRight aria-hidden className="size-4" />
        </button>
      </div>
    </div>
  );
}

/** A row of a table on a narrow screen: a card of fixed height, whose every column is a tap away. */
export const CompactRow = memo(Row) as typeof Row;
