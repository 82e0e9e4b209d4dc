"use client";
import { useVirtualizer } from "@tanstack/react-virtual";
import clsx from "clsx";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import {
  type CSSProperties,
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
import type { Column, Sort } from "./columns";
import { CompactRow, compactHeight } from "./compact-row";
import { choiceWidth, frameOf } from "./frame";
import { placeColumns, stretch } from "./layout";
import { lookedUp } from "./look-up";
import { plainTable, tsvOf } from "./plain-values";
import type { RowDetails as RowDetailsType } from "./row-details";
import { SortChoice } from "./sort-choice";
import type { Totals } from "./sums";
import { TableBar } from "./table-bar";
import { CompactFoot, TableFoot } from "./table-foot";
import { TableHead } from "./table-head";
import { TableRow } from "./table-row";
import { SkeletonRows } from "./table-skeleton";

import { useColumnWindow } from "./use-column-window";
import { useDefaultView } from "./use-default-view";
import { useGridKeys } from "./use-grid-keys";
import { useLayout } from "./use-layout";
import type { PagedRows } from "./use-paged-rows";
import { useRoom } from "./use-room";
import { useRowHeight } from "./use-row-height";
import { useSelection } from "./use-selection";
import { useTotals } from "./use-totals";

const RowDetails = dynamic(() => import("./row-details").then((details) => details.RowDetails), {
  ssr: false,
}) as typeof RowDetailsType;

const overscan = 4;
const placeholders = 12;
/** Below this width a row is a card. */
const narrow = 560;

export interface TableProps<Row> {
  /** Names the table for the memory of its columns and views; null keeps neither. */
  name: string | null;
  label: string;
  columns: readonly Column<Row>[];
  rows: PagedRows<Row>;
  rowId: (row: Row) => string;
  empty: ReactNode;
  sorts?: readonly Sort[];
  onSort?: (next: readonly Sort[]) => void;
  /** Where Enter leads to from a row. */
  hrefOf?: (row: Row) => string | null;
  /** What can be done with the chosen rows. */
  actions?: (rows: readonly Row[], clear: () => void) => ReactNode;
  /** Totals over the whole filter: those that the page knows, or the sums of rows that are all here. */
  totals?: Totals | "sum";
}

const unsorted: readonly Sort[] = [];

/** A list of any length and width: rows and columns come into the page, and rows are asked for, as they come into sight. */
export function GridTable<Row>(props: TableProps<Row>) {
  const { error, rowCount, retry } = props.rows;
  if (error && rowCount === null) return <ProblemPanel error={error} isRead onRetry={retry} />;
  return <Grid {...props} />;
}

function Grid<Row>(props: TableProps<Row>) {
  const { name, label, columns, rows, rowId, empty, sorts = unsorted, onSort, hrefOf, actions } = props;
  const t = useTranslations("table");
  const router = useRouter();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const [detailed, setDetailed] = useState<Row | null>(null);
  const laid = useLayout(name, columns);
  useDefaultView(name, laid.onLayout);
  const room = useRoom(scroller);
  const isNarrow = room !== null && room < narrow;
  const lineHeight = useRowHeight();
  const rowHeight = isNarrow ? compactHeight : lineHeight;
  const chosen = useSelection(rows, rowId);
  const totals = useTotals(rows, columns, props.totals);
  const count = rows.rowCount ?? (rows.isPending ? placeholders : 0);

  const { layout } = laid;
  const placed = useMemo(
    () => stretch(placeColumns(columns, layout), (room ?? 0) - choiceWidth, layout),
    [columns, layout, room],
  );
  const { first: firstColumn, last: lastColumn } = useColumnWindow(scroller, placed, room ?? 1280);
  const frame = useMemo(
    () => frameOf(placed, { first: firstColumn, last: lastColumn }),
    [placed, firstColumn, lastColumn],
  );
  const shown = useMemo(() => placed.map(({ column }) => column), [placed]);

  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan,
    initialRect: { width: 1000, height: placeholders * rowHeight },
    scrollPaddingStart: lineHeight,
    scrollPaddingEnd: props.totals === undefined ? 0 : lineHeight,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another height is another measure of every row
  useLayoutEffect(() => virtualizer.measure(), [rowHeight]);
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

  const show = (index: number) => setDetailed(rows.getRow(index) ?? null);
  const grid = useGridKeys({
    active,
    count,
    chosen,
    onMove: (to) => {
      setActive(to);
      virtualizer.scrollToIndex(to, { align: "auto" });
    },
    onOpen: (index) => {
      const row = rows.getRow(index);
      const href = row === undefined ? null : hrefOf?.(row);
      if (href) router.push(href);
      else show(index);
    },
    onDetails: show,
    onCopy: () => {
      const taken = [...chosen.rows.values()];
      void lookedUp(shown, taken)
        .then((full) => plainTable(full, taken, (header) => t("currencyOf", { header })))
        .then((table) => navigator.clipboard.writeText(tsvOf(table)))
        .catch(() => {}); // the export menu copies too, and says when it cannot
    },
  });

  const canSort = ({ sortable, value }: Column<Row>) =>
    sortable === true || (rows.all !== null && value.kind !== "none");
  const isAllChosen = chosen.rows.size > 0 && chosen.rows.size === rows.rowCount;
  const width = isNarrow ? undefined : frame.width;
  return (
    <section aria-busy={rows.isPending || rows.isPrevious} className="grid min-w-0 gap-2">
      {rows.error !== null && <StaleBanner error={rows.error} onRetry={rows.retry} since={rows.since} />}
      <TableBar
        actions={actions}
        chosen={chosen}
        columns={columns}
        isNarrow={isNarrow}
        label={label}
        laid={laid}
        name={name}
        placed={placed}
        rows={rows}
        sorting={onSort && <SortChoice columns={shown.filter(canSort)} onSort={onSort} sorts={sorts} />}
      />
      <div className="overflow-hidden rounded-lg border border-line bg-surface">
        {/* Rows out of sight are not in the page, which a table element could not say. */}
        <div
          aria-activedescendant={count > 0 ? `${id}-${active}` : undefined}
          aria-colcount={isNarrow ? 3 : placed.length + 1}
          aria-label={label}
          aria-multiselectable
          aria-rowcount={count + (isNarrow ? 0 : 1) + (props.totals === undefined ? 0 : 1)}
          className="max-h-[max(24rem,calc(100dvh-20rem))] overflow-auto outline-offset-[-2px]"
          onClick={grid.onClick}
          onKeyDown={grid.onKeyDown}
          ref={scroller}
          role="grid"
          style={{ "--row": `${rowHeight}px` } as CSSProperties}
          tabIndex={0}
        >
          {room === null && <SkeletonRows />}
          {room !== null && !isNarrow && (
            <div className="sticky top-0 z-10 border-line border-b bg-raised" role="rowgroup" style={{ width }}>
              <TableHead
                canSort={canSort}
                columns={columns}
                frame={frame}
                height={lineHeight}
                isAllChosen={isAllChosen}
                isMany={rows.all !== null}
                layout={layout}
                onAll={isAllChosen ? chosen.clear : chosen.all}
                onLayout={laid.onLayout}
                onSort={onSort}
                sorts={sorts}
              />
            </div>
          )}
          <div
            className={clsx("relative", rows.isPrevious && "opacity-60 transition-opacity delay-150")}
            role="rowgroup"
            style={{ width, height: room === null ? 0 : virtualizer.getTotalSize() }}
          >
            {(room === null ? [] : items).map(({ index, start }) => {
              const row = rows.getRow(index);
              const same = {
                id: `${id}-${index}`,
                index,
                start,
                row,
                isActive: index === active,
                isChosen: row !== undefined && chosen.rows.has(rowId(row)),
              };
              return isNarrow ? (
                <CompactRow columns={shown} detailsLabel={t("details")} key={index % slots} {...same} />
              ) : (
                <TableRow frame={frame} height={rowHeight} key={index % slots} {...same} />
              );
            })}
          </div>
          {props.totals !== undefined && count > 0 && (
            <div className="sticky bottom-0 z-10 border-line border-t bg-raised" role="rowgroup" style={{ width }}>
              {isNarrow ? (
                <CompactFoot columns={shown} rowIndex={count + 1} totals={totals} />
              ) : (
                <TableFoot frame={frame} height={lineHeight} rowIndex={count + 2} totals={totals} />
              )}
            </div>
          )}
        </div>
        {rows.rowCount === 0 && !rows.isPrevious && empty}
      </div>
      {detailed !== null && <RowDetails columns={columns} onClose={() => setDetailed(null)} row={detailed} />}
    </section>
  );
}
