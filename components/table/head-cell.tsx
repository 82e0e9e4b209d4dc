"use client";
import clsx from "clsx";
import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import { type DragEvent, type KeyboardEvent, type PointerEvent, useState } from "react";
import type { Sort } from "./columns";
import type { FrameCell } from "./frame";
import { narrowest, widest } from "./layout";
import { cellStyles } from "./table-row";

const stepWidth = 16;
const dragged = "application/x-column";
const within = (width: number) => Math.round(Math.min(widest, Math.max(narrowest, width)));

interface Props<Row> {
  cell: FrameCell<Row>;
  width: number;
  sort: Sort | undefined;
  /** Which of several orders this is. */
  place: number | null;
  onSort: ((isAdding: boolean) => void) | undefined;
  onShift: (by: number) => void;
  onWidth: (width: number | null) => void;
  onDropped: (id: string, isBehind: boolean) => void;
}

/** A heading. With the focus on it, Shift and an arrow change its width and Ctrl and an arrow its place. */
export function HeadCell<Row>({ cell, width, sort, place, onSort, onShift, onWidth, onDropped }: Props<Row>) {
  const { column } = cell.placed;
  const [side, setSide] = useState<"before" | "behind" | null>(null);
  const [isResizing, setResizing] = useState(false);
  const direction = sort === undefined ? "none" : sort.isDescending ? "descending" : "ascending";
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (by === 0 || !(event.shiftKey || event.ctrlKey)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.shiftKey) onWidth(within(width + by * stepWidth));
    else onShift(by);
  };
  const sideOf = (event: DragEvent) => {
    const { left, width: whole } = event.currentTarget.getBoundingClientRect();
    return event.clientX > left + whole / 2 ? "behind" : "before";
  };
  const onResize = (event: PointerEvent<HTMLSpanElement>) => {
    const { currentTarget: handle, clientX: from, pointerId } = event;
    event.preventDefault();
    setResizing(true); // or the browser would drag the heading along
    handle.setPointerCapture(pointerId);
    const move = (moved: globalThis.PointerEvent) => onWidth(within(width + moved.clientX - from));
    handle.addEventListener("pointermove", move);
    const end = () => {
      handle.removeEventListener("pointermove", move);
      setResizing(false);
    };
    handle.addEventListener("lostpointercapture", end, { once: true });
  };
  return (
    <div
      aria-colindex={cell.position + 2}
      className={clsx(
        cellStyles(cell.left !== null, column.align),
        cell.left === null && "relative",
        "group font-medium text-ink-soft",
        side === "before" && "shadow-[inset_2px_0_var(--color-accent)]",
        side === "behind" && "shadow-[inset_-2px_0_var(--color-accent)]",
      )}
      draggable={!isResizing}
      onDragLeave={() => setSide(null)}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(dragged)) return;
        event.preventDefault();
        setSide(sideOf(event));
      }}
      onDragStart={(event) => event.dataTransfer.setData(dragged, column.id)}
      onDrop={(event) => {
        event.preventDefault();
        setSide(null);
        onDropped(event.dataTransfer.getData(dragged), sideOf(event) === "behind");
      }}
      role="columnheader"
      style={cell.left === null ? { gridColumn: cell.track } : { gridColumn: cell.track, left: cell.left }}
      tabIndex={-1}
      {...(onSort && { "aria-sort": direction })}
    >
      {onSort ? (
        <button
          aria-keyshortcuts="Shift+ArrowLeft Shift+ArrowRight Control+ArrowLeft Control+ArrowRight"
          className="-mx-1 inline-flex min-h-6 min-w-0 items-center gap-1 rounded px-1 hover:bg-hover hover:text-ink"
          onClick={(event) => onSort(event.shiftKey)}
          onKeyDown={onKeyDown}
          type="button"
        >
          <span className="truncate">{column.header}</span>
          <SortIcon direction={direction} />
          {place !== null && <span className="text-xs leading-none">{place}</span>}
        </button>
      ) : (
        <span className="truncate" title={column.header}>
          {column.header}
        </span>
      )}
      <span
        aria-hidden
        className="absolute inset-y-1 right-0 w-2 cursor-col-resize touch-none border-line-strong group-hover:border-r-2"
        draggable={false}
        onDoubleClick={() => onWidth(null)}
        onPointerDown={onResize}
      />
    </div>
  );
}

const icons = { none: ChevronsUpDown, ascending: ArrowUp, descending: ArrowDown };

function SortIcon({ direction }: { direction: keyof typeof icons }) {
  const Icon = icons[direction];
  return <Icon aria-hidden className={clsx("size-3.5 shrink-0", direction === "none" && "opacity-60")} />;
}
