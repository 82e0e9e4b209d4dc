"use client";
import { useTranslations } from "next-intl";
import type { ColumnLayout } from "@/lib/desk/layout";
import type { Column, Sort } from "./columns";
import type { Frame } from "./frame";
import { HeadCell } from "./head-cell";
import { moveColumn } from "./layout";
import { nextSorts } from "./sorts";
import { ChoiceBox } from "./table-row";

interface Props<Row> {
  columns: readonly Column<Row>[];
  frame: Frame<Row>;
  height: number;
  layout: ColumnLayout;
  onLayout: (next: ColumnLayout) => void;
  sorts: readonly Sort[];
  onSort: ((next: Sort[]) => void) | undefined;
  canSort: (column: Column<Row>) => boolean;
  /** Whether the list can be ordered by more than one column. */
  isMany: boolean;
  isAllChosen: boolean;
  onAll: () => void;
}

/** The headings of a table: a click orders by one, a drag moves it, its edge sets its width. */
export function TableHead<Row>(props: Props<Row>) {
  const { columns, frame, height, layout, onLayout, sorts, onSort, canSort, isMany, isAllChosen, onAll } = props;
  const t = useTranslations("table");
  const shift = (id: string, by: number) => {
    const shown = frame.cells.map(({ placed }) => placed.column.id);
    const to = shown[shown.indexOf(id) + by];
    if (to !== undefined) onLayout(moveColumn(columns, layout, { id, to, isBehind: by > 0 }));
  };
  return (
    <div
      aria-rowindex={1}
      className="grid grid-rows-[100%] whitespace-nowrap bg-raised"
      role="row"
      style={{ gridTemplateColumns: frame.template, width: frame.width, height }}
      tabIndex={-1}
    >
      <div
        aria-colindex={1}
        className="sticky left-0 z-2 grid place-items-center bg-inherit"
        role="columnheader"
        tabIndex={-1}
      >
        <button
          aria-label={t("selectAll")}
          aria-pressed={isAllChosen}
          className="grid size-6 place-items-center rounded"
          onClick={onAll}
          type="button"
        >
          <ChoiceBox isChosen={isAllChosen} />
        </button>
      </div>
      {frame.cells.map((cell) => {
        const { column, width } = cell.placed;
        const at = sorts.findIndex(({ by }) => by === column.id);
        return (
          <HeadCell
            cell={cell}
            key={column.id}
            onDropped={(id, isBehind) => onLayout(moveColumn(columns, layout, { id, to: column.id, isBehind }))}
            onShift={(by) => shift(column.id, by)}
            onSort={
              onSort && canSort(column) ? (isAdding) => onSort(nextSorts(column, sorts, isAdding && isMany)) : undefined
            }
            onWidth={(next) => {
              const { [column.id]: _, ...others } = layout.widths;
              onLayout({ ...layout, widths: next === null ? others : { ...others, [column.id]: next } });
            }}
            place={sorts.length > 1 && at >= 0 ? at + 1 : null}
            sort={sorts[at]}
            width={width}
          />
        );
      })}
    </div>
  );
}
