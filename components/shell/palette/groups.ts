import type { Entry, Group } from "./entry";
import { rank } from "./rank";
import type { Recent } from "./recent";
import type { useFound } from "./use-found";

interface Known {
  pages: readonly Entry[];
  actions: readonly Entry[];
  /** What the portal can do, by name. */
  deeds: readonly Entry[];
  /** What was typed, as the number of an order. */
  orders: readonly Entry[];
  recent: readonly Recent[];
  found: Pick<ReturnType<typeof useFound>, "customers" | "articles" | "known">;
}

const most = { pages: 6, deeds: 5, actions: 5 };

/** The palette's lines for what was typed: recent ones, pages and actions for nothing, else what answers. */
export function groupsOf(words: string, { pages, actions, deeds, orders, recent, found }: Known): Group[] {
  const all: readonly Entry[] = [...pages, ...found.known];
  const latest = recent.flatMap(
    ({ kind, id }) => all.find((entry) => entry.recent?.kind === kind && entry.recent.id === id) ?? [],
  );
  const groups: Group[] =
    words.trim() === ""
      ? [
          { name: "recent", entries: latest },
          { name: "pages", entries: pages.filter((page) => !latest.includes(page)) },
          { name: "actions", entries: actions },
        ]
      : [
          { name: "pages", entries: rank(words, pages).slice(0, most.pages) },
          { name: "deeds", entries: rank(words, deeds).slice(0, most.deeds) },
          { name: "actions", entries: rank(words, actions).slice(0, most.actions) },
          { name: "customers", entries: found.customers },
          { name: "orders", entries: orders },
          { name: "articles", entries: found.articles },
        ];
  return groups.filter(({ entries }) => entries.length > 0);
}
