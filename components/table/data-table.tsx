"use client";
import { useTable } from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from "react";
import { ProblemPanel } from "../problem-panel";
import { Skeleton } from "../ui/skeleton";
import { ColumnChoice } from "./column-choice";
import { type Column, features } from "./columns";
import { moveBy } from "./move-by";
import { useColumnChoice } from "./use-column-choice";
import type { PagedRows } from "./use-paged-rows";

const rowHeight = 36;
const placeholders = 12;

interface Props<Row> {
  /** Names the table for the browser's memory of its columns. */
  name: string;
  label: string;
  columns: readonly Column<Row>[];
  rows: PagedRows<Row>;
  empty: ReactNode;
}

/** A list of any length: rows come into the page, and are asked for, as they come into sight. */
export function DataTable<Row>({ name, label, columns, rows, empty }: Props<Row>) {
  const t = useTranslations("table");
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const usual = Object.fromEntries(columns.map((column) => [column.id, !column.hidden]));
  const [columnVisibility, choose] = useColumnChoice(name, usual);
  const definitions = useMemo(() => columns.map(({ id, header }) => ({ id, header, enableHiding: true })), [columns]);
  const table = useTable({ features, columns: definitions, data: none, state: { columnVisibility } });
  const shown = table.getVisibleLeafColumns().flatMap(({ id }) => columns.find((column) => column.id === id) ?? []);
  const count = rows.rowCount ?? (rows.isPending ? placeholders : 0);
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    initialRect: { width: 1000, height: placeholders * rowHeight },
  });
  const items = virtualizer.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  const { onRange } = rows;
  useEffect(() => onRange(first, last), [onRange, first, last]);

  const template = shown.map(({ width }) => `minmax(${width}px, ${width}fr)`).join(" ");
  const minWidth = shown.reduce((sum, { width }) => sum + width, 0);
  const cell = "flex min-w-0 items-center truncate px-3";
  const onKeyDown = (event: React.KeyboardEvent) => {
    const next = event.target === event.currentTarget ? moveBy(event.key, active, count) : null;
    if (next === null) return;
    event.preventDefault();
    setActive(next);
    virtualizer.scrollToIndex(next, { align: "auto" });
  };

  if (rows.error && rows.rowCount === null) return <ProblemPanel error={rows.error} onRetry={rows.retry} />;
  return (
    <section aria-busy={rows.isPending} className="grid gap-2">
      {rows.error !== null && <ProblemPanel error={rows.error} onRetry={rows.retry} />}
      <div className="flex items-center justify-between gap-3">
        <p aria-live="polite" className="text-ink-soft">
          {rows.rowCount === null ? t("loading") : t("rows", { count: rows.rowCount })}
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
          className="max-h-[70dvh] overflow-auto outline-offset-[-2px]"
          onKeyDown={onKeyDown}
          ref={scroller}
          role="grid"
          tabIndex={0}
        >
          <div className="sticky top-0 z-10 border-line border-b bg-raised" role="rowgroup" style={{ minWidth }}>
            <div
              aria-rowindex={1}
              className="grid h-9"
              role="row"
              style={{ gridTemplateColumns: template }}
              tabIndex={-1}
            >
              {shown.map(({ id, header, align }, index) => (
                <div
                  className={`${cell} font-medium text-ink-soft ${align === "end" ? "justify-end" : ""} ${index === 0 ? "sticky left-0 bg-raised" : ""}`}
                  key={id}
                  role="columnheader"
                  tabIndex={-1}
                >
                  <span className="truncate">{header}</span>
                </div>
              ))}
            </div>
          </div>
          <div className="relative" role="rowgroup" style={{ minWidth, height: virtualizer.getTotalSize() }}>
            {items.map(({ index, start }) => {
              const row = rows.getRow(index);
              return (
                <div
                  aria-rowindex={index + 2}
                  aria-selected={index === active}
                  className="absolute grid w-full border-line border-b bg-surface hover:bg-hover aria-selected:[[role=grid]:focus-visible_&]:bg-accent-soft"
                  id={`${id}-${index}`}
                  key={index}
                  role="row"
                  style={{ gridTemplateColumns: template, height: rowHeight, transform: `translateY(${start}px)` }}
                  tabIndex={-1}
                >
                  {shown.map((column, position) => (
                    <div
                      className={`${cell} ${column.align === "end" ? "justify-end" : ""} ${position === 0 ? "sticky left-0 bg-inherit" : ""}`}
                      key={column.id}
                      role="gridcell"
                      tabIndex={-1}
                    >
                      {row === undefined ? <Skeleton className="h-4 w-2/3" /> : column.cell(row)}
                    </div>
                  ))}
                </div>
              );
            })}
          </div>
        </div>
        {rows.rowCount === 0 && empty}
      </div>
    </section>
  );
}

// Rows are drawn by the virtualizer from pages; the table model keeps the columns.
const none: never[] = [];
