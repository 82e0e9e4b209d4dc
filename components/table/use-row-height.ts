"use client";
import { useSyncExternalStore } from "react";

const heights = { comfortable: 36, compact: 28 };

function follow(onChange: () => void) {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-density"] });
  return () => observer.disconnect();
}

/** The height of a row in pixels, as dense as the person wants the desk. */
export const useRowHeight = (): number =>
  useSyncExternalStore(
    follow,
    () => (document.documentElement.dataset.density === "compact" ? heights.compact : heights.comfortable),
    () => heights.comfortable,
  );
