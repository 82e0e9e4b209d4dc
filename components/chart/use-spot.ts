"use client";
import { type RefObject, useState } from "react";

/** Where the pointed place stands in the room of its chart, and how large the room is, in pixels. */
export interface Spot {
  at: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  width: number;
  height: number;
}

/** Follows what is pointed at or focused in a chart. */
export function useSpot(room: RefObject<HTMLElement | null>) {
  const [spot, setSpot] = useState<Spot | null>(null);
  const point = (at: number | null, element: HTMLElement | null) => {
    if (at === null || !element || !room.current) return setSpot(null);
    const [own, whole] = [element.getBoundingClientRect(), room.current.getBoundingClientRect()];
    setSpot({
      at,
      left: own.left - whole.left,
      right: own.right - whole.left,
      top: own.top - whole.top,
      bottom: own.bottom - whole.top,
      width: whole.width,
      height: whole.height,
    });
  };
  return [spot, point] as const;
}
