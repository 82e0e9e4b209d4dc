import type { LucideIcon } from "lucide-react";
import type { Findable } from "./rank";
import type { Recent } from "./recent";

/** A line of the palette: it leads to an address, or it does something. */
export interface Entry extends Findable {
  id: string;
  icon: LucideIcon;
  /** Beside the name, smaller: an id, an area. */
  note?: string | undefined;
  /** The keys that do the same without the palette. */
  keys?: readonly string[];
  href?: string;
  run?: () => void;
  /** Kept among the recent ones as this. */
  recent?: Recent;
}

/** Lines under a heading. */
export interface Group {
  name: "recent" | "pages" | "deeds" | "actions" | "customers" | "orders" | "articles";
  entries: readonly Entry[];
}
