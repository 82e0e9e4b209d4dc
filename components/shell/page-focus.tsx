"use client";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";

/** After the way to another page the next Tab begins in it, not in the navigation that was left behind. */
export function PageFocus() {
  const path = usePathname();
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    const main = document.getElementById("content");
    // A page that leads the focus itself knows better.
    if (!main?.contains(document.activeElement)) main?.focus({ preventScroll: true });
  }, [path]);
  return null;
}
