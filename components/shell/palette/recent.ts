/** Something that was opened from the palette: by kind and id alone, so that no customer's name stays in the browser. */
export interface Recent {
  kind: "page" | "customer" | "article";
  id: string;
}

const most = 6;
const kinds = ["page", "customer", "article"];
const keyOf = (person: string) => `palette:${person}`;

const isRecent = (value: unknown): value is Recent => {
  const { kind, id } = (value ?? {}) as Partial<Record<keyof Recent, unknown>>;
  return typeof kind === "string" && kinds.includes(kind) && typeof id === "string" && id.length <= 64;
};

/** What a person opened last, latest first; empty where the browser keeps nothing. */
export function recentOf(person: string, storage: Pick<Storage, "getItem">): Recent[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(keyOf(person)) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isRecent).slice(0, most) : [];
  } catch {
    return [];
  }
}

/** Remembers that something was opened, once and as the latest. */
export function remember(person: string, opened: Recent, storage: Pick<Storage, "getItem" | "setItem">): void {
  const others = recentOf(person, storage).filter(({ kind, id }) => kind !== opened.kind || id !== opened.id);
  try {
    storage.setItem(keyOf(person), JSON.stringify([opened, ...others].slice(0, most)));
  } catch {
    // A browser that keeps nothing, or is full, has no recent ones; nothing else depends on them.
  }
}
