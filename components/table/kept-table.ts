import type { ColumnLayout } from "@/lib/desk/layout";
import { readLayout } from "./layout";

const keyOf = (name: string) => `table:${name}`;

/** The layout that this browser remembers for the first paint; the server's word comes after. */
export function readKeptLayout(name: string): ColumnLayout | null {
  try {
    return readLayout(JSON.parse(localStorage.getItem(keyOf(name)) ?? "null"));
  } catch {
    return null; // storage may be closed or hold something else
  }
}

/** Remembers a layout in this browser; null forgets it. */
export function keepLayout(name: string, layout: ColumnLayout | null): void {
  try {
    if (layout === null) localStorage.removeItem(keyOf(name));
    else localStorage.setItem(keyOf(name), JSON.stringify(layout));
  } catch {
    // The server's copy does.
  }
}
