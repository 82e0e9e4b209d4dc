import type { NavigationName } from "@/lib/routes";

interface Shown {
  /** The pages on which they work; without it everywhere. */
  pages?: readonly NavigationName[];
  shortcuts: readonly { name: string; keys: readonly string[] }[];
}

const lists: readonly NavigationName[] = ["customers", "balances", "bulk", "coupons", "orders", "bills"];

/**
 * Every key of the desk in one place, with its name in the help's messages. `mod` is Ctrl or ⌘, by the keyboard at hand. Only
 * what leads to a page is elsewhere: `g` and a page's letter stand with the page in lib/routes.
 */
export const shortcutGroups = [
  {
    name: "anywhere",
    shortcuts: [
      { name: "palette", keys: ["mod", "K"] },
      { name: "help", keys: ["?"] },
      { name: "close", keys: ["Esc"] },
    ],
  },
  {
    name: "list",
    pages: lists,
    shortcuts: [
      { name: "filter", keys: ["/"] },
      { name: "move", keys: ["↑", "↓"] },
      { name: "choose", keys: ["Space"] },
      { name: "range", keys: ["Shift", "↑", "↓"] },
      { name: "all", keys: ["mod", "A"] },
      { name: "copy", keys: ["mod", "C"] },
      { name: "details", keys: ["↵"] },
      { name: "clear", keys: ["Esc"] },
    ],
  },
  {
    name: "columns",
    pages: lists,
    shortcuts: [
      { name: "width", keys: ["Shift", "←", "→"] },
      { name: "order", keys: ["Ctrl", "←", "→"] },
    ],
  },
  { name: "form", pages: ["issue"], shortcuts: [{ name: "submit", keys: ["mod", "↵"] }] },
] as const satisfies readonly ({ name: string } & Shown)[];

/** Keys of one place that work on a page. */
export const shortcutsOn = (page: NavigationName) =>
  shortcutGroups.filter((group) => !("pages" in group) || (group.pages as readonly NavigationName[]).includes(page));
