import clsx from "clsx";
import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import { type Column, nextSort, type Sort } from "./columns";
import { cellStyles } from "./table-row";

interface Props<Row> {
  columns: readonly Column<Row>[];
  template: string;
  sort: Sort | undefined;
  onSort: ((next: Sort) => void) | undefined;
}

/** The headings of a table; those of a column that can order the list are buttons. */
export function TableHead<Row>({ columns, template, sort, onSort }: Props<Row>) {
  return (
    <div
      aria-rowindex={1}
      className="grid h-9 grid-rows-[100%] whitespace-nowrap bg-raised"
      role="row"
      style={{ gridTemplateColumns: template }}
      tabIndex={-1}
    >
      {columns.map((column, position) => {
        const isSortable = onSort !== undefined && (column.sortable === true || column.compare !== undefined);
        const direction = sort?.by !== column.id ? "none" : sort.isDescending ? "descending" : "ascending";
        return (
          <div
            aria-colindex={position + 1}
            className={clsx(cellStyles(position, column.align), "font-medium text-ink-soft")}
            key={column.id}
            role="columnheader"
            tabIndex={-1}
            {...(isSortable && { "aria-sort": direction })}
          >
            {isSortable ? (
              <SortButton direction={direction} header={column.header} onClick={() => onSort(nextSort(column, sort))} />
            ) : (
              <span className="truncate" title={column.header}>
                {column.header}
              </span>
            )}
          </div>
        );
      })}
    </div>
  );
}

const icons = { none: ChevronsUpDown, ascending: ArrowUp, descending: ArrowDown };

function SortButton(props: { header: string; direction: keyof typeof icons; onClick: () => void }) {
  const Icon = icons[props.direction];
  return (
    <button
      className="-mx-1 inline-flex min-h-6 min-w-0 items-center gap-1 rounded px-1 hover:bg-hover hover:text-ink"
      onClick={props.onClick}
      type="button"
    >
      <span className="truncate">{props.header}</span>
      <Icon aria-hidden className={clsx("size-3.5 shrink-0", props.direction === "none" && "opacity-60")} />
    </button>
  );
}
