"use client";
import { columnVisibilityFeature, tableFeatures, useTable } from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import clsx from "clsx";
import { useTranslations } from "next-intl";
import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { ProblemPanel } from "../problem-panel";
import { StaleBanner } from "../stale-banner";
import { Spinner } from "../ui/spinner";
import { ColumnChoice } from "./column-choice";
import type { Column, Sort } from "./columns";
import { moveBy } from "./move-by";
import { TableHead } from "./table-head";
import { TableRow } from "./table-row";
import { useColumnChoice } from "./use-column-choice";
import type { PagedRows } from "./use-paged-rows";

const features = tableFeatures({ columnVisibilityFeature });
const rowHeight = 36;
const overscan = 8;
const placeholders = 12;

export interface TableProps<Row> {
  /** Names the table for the browser's memory of its columns. */
  name: string;
  label: string;
  columns: readonly Column<Row>[];
  rows: PagedRows<Row>;
  empty: ReactNode;
  sort?: Sort;
  onSort?: (next: Sort) => void;
}

/** A list of any length: rows come into the page, and are asked for, as they come into sight. */
export function GridTable<Row>({ name, label, columns, rows, empty, sort, onSort }: TableProps<Row>) {
  const t = useTranslations("table");
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const usual = Object.fromEntries(columns.map((column) => [column.id, !column.hidden]));
  const [columnVisibility, choose] = useColumnChoice(name, usual);
  const definitions = useMemo(() => columns.map(({ id, header }) => ({ id, header, enableHiding: true })), [columns]);
  const table = useTable({ features, columns: definitions, data: none, state: { columnVisibility } });
  const visible = table.getVisibleLeafColumns().map((column) => column.id);
  const key = visible.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says which columns are visible
  const shown = useMemo(() => columns.filter((column) => visible.includes(column.id)), [columns, key]);
  const count = rows.rowCount ?? (rows.isPending ? placeholders : 0);
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan,
    initialRect: { width: 1000, height: placeholders * rowHeight },
  });
  const items = virtualizer.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  // A row that comes into sight takes the elements of one that went out of it.
  const inSight = Math.ceil((virtualizer.scrollRect?.height ?? 0) / rowHeight) + 1;
  const slots = Math.max(inSight + 2 * overscan, items.length);
  const { onRange, content } = rows;
  useEffect(() => onRange(first, last), [onRange, first, last]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another filter or order starts at its top
  useLayoutEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
    setActive(0);
  }, [content]);

  const template = shown.map(({ width }) => `minmax(${width}px, ${width}fr)`).join(" ");
  const minWidth = shown.reduce((sum, { width }) => sum + width, 0);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = event.target === event.currentTarget ? moveBy(event.key, active, count) : null;
    if (next === null) return;
    event.preventDefault();
    setActive(next);
    virtualizer.scrollToIndex(next, { align: "auto" });
  };

  if (rows.error && rows.rowCount === null) return <ProblemPanel error={rows.error} onRetry={rows.retry} />;
  return (
    <section aria-busy={rows.isPending || rows.isPrevious} className="grid gap-2">
      {rows.error !== null && <StaleBanner error={rows.error} onRetry={rows.retry} />}
      <div className="flex items-center justify-between gap-3">
        <p aria-live="polite" className="flex items-center gap-2 text-ink-soft">
          {rows.rowCount === null ? t("loading") : t("rows", { count: rows.rowCount })}
          {rows.isFetching && rows.rowCount !== null && <Spinner />}
        </p>
        <ColumnChoice
          columns={columns.map((column) => ({
            id: column.id,
            header: column.header,
            isVisible: columnVisibility[column.id] !== false,
          }))}
          onToggle={(id) => choose({ ...columnVisibility, [id]: columnVisibility[id] === false })}
        />
      </div>
      <div className="overflow-hidden rounded-lg border border-line bg-surface">
        {/* Rows out of sight are not in the page, which a table element could not say. */}
        <div
          aria-activedescendant={count > 0 ? `${id}-${active}` : undefined}
          aria-colcount={shown.length}
          aria-label={label}
          aria-rowcount={count + 1}
          className="max-h-[max(24rem,calc(100dvh-20rem))] overflow-auto outline-offset-[-2px]"
          onKeyDown={onKeyDown}
          ref={scroller}
          role="grid"
          tabIndex={0}
        >
          <div className="sticky top-0 z-10 border-line border-b bg-raised" role="rowgroup" style={{ minWidth }}>
            <TableHead columns={shown} onSort={onSort} sort={sort} template={template} />
          </div>
          <div
            className={clsx("relative", rows.isPrevious && "opacity-60 transition-opacity delay-150")}
            role="rowgroup"
            style={{ minWidth, height: virtualizer.getTotalSize() }}
          >
            {items.map(({ index, start }) => (
              <TableRow
                columns={shown}
                height={rowHeight}
                id={`${id}-${index}`}
                index={index}
                isActive={index === active}
                key={index % slots}
                row={rows.getRow(index)}
                start={start}
                template={template}
              />
            ))}
          </div>
        </div>
        {rows.rowCount === 0 && !rows.isPrevious && empty}
      </div>
    </section>
  );
}

// Rows are drawn by the virtualizer from pages; the table model keeps the columns.
const none: never[] = [];
