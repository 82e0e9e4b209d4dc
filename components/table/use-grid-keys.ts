"use client";
import type { KeyboardEvent, MouseEvent } from "react";
import { moveBy } from "./move-by";
import type { Chosen } from "./use-selection";

interface Grid<Row> {
  active: number;
  count: number;
  chosen: Chosen<Row>;
  /** Makes a row the active one and brings it into sight. */
  onMove: (to: number) => void;
  onOpen: (index: number) => void;
  onDetails: (index: number) => void;
  onCopy: () => void;
}

const isControl = (target: EventTarget) =>
  target instanceof Element && target.closest("a,button,input,select,textarea") !== null;

/** What keys and clicks do in a table: arrows move, space and clicks choose, with Shift a range, Enter opens, Escape lets go. */
export function useGridKeys<Row>({ active, count, chosen, onMove, onOpen, onDetails, onCopy }: Grid<Row>) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (isControl(event.target)) return;
    const isCommand = event.ctrlKey || event.metaKey;
    const to = isCommand ? null : moveBy(event.key, active, count);
    const act =
      to !== null
        ? () => {
            if (event.shiftKey) chosen.range(to);
            else chosen.begin(to);
            onMove(to);
          }
        : isCommand && event.key === "a"
          ? chosen.all
          : isCommand && event.key === "c" && chosen.rows.size > 0 && String(window.getSelection()) === ""
            ? onCopy
            : event.key === " "
              ? () => chosen.toggle(active)
              : event.key === "Enter"
                ? () => onOpen(active)
                : event.key === "Escape" && chosen.rows.size > 0
                  ? chosen.clear
                  : null;
    if (!act) return;
    event.preventDefault();
    act();
  };
  const onClick = (event: MouseEvent) => {
    const target = event.target as Element;
    const row = target.closest<HTMLElement>("[data-index]");
    if (!row) return;
    const index = Number(row.dataset.index);
    if (target.closest("[data-details]")) return onDetails(index);
    if (isControl(target)) return;
    onMove(index);
    if (event.shiftKey) {
      window.getSelection()?.removeAllRanges();
      chosen.range(index);
    } else if (event.ctrlKey || event.metaKey || target.closest("[data-choice]")) chosen.toggle(index);
    else chosen.begin(index);
  };
  return { onKeyDown, onClick };
}
