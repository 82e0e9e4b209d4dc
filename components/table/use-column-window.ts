"use client";
import { type RefObject, useEffect, useState } from "react";
import type { PlacedColumn } from "./columns";
import { columnWindow } from "./frame";

/** Which of the scrolling columns are in sight; changes only when a column comes or goes. */
export function useColumnWindow<Row>(
  scroller: RefObject<HTMLElement | null>,
  placed: readonly PlacedColumn<Row>[],
  room: number,
): { first: number; last: number } {
  const widths = placed.filter(({ isPinned }) => !isPinned).map(({ width }) => width);
  const [scrolled, setScrolled] = useState(0);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    // In coarse steps, smaller than the margin of columns to spare: most scrolling moves nothing here.
    const look = () => setScrolled(Math.round(element.scrollLeft / 100) * 100);
    look();
    element.addEventListener("scroll", look, { passive: true });
    return () => element.removeEventListener("scroll", look);
  }, [scroller]);
  return columnWindow(widths, scrolled, room);
}
