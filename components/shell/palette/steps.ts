interface Pressed {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
}

const page = 6;

/** The line that a key leads to, round at both ends; null for a key that moves nothing. */
export function stepOf({ key, ctrlKey, metaKey }: Pressed, from: number, count: number): number | null {
  if (count === 0) return null;
  const round = (to: number) => (to + count) % count;
  if (ctrlKey && !metaKey && (key === "n" || key === "p")) return round(from + (key === "n" ? 1 : -1));
  if (ctrlKey || metaKey) return null;
  if (key === "ArrowDown") return round(from + 1);
  if (key === "ArrowUp") return round(from - 1);
  if (key === "PageDown") return Math.min(from + page, count - 1);
  if (key === "PageUp") return Math.max(from - page, 0);
  return null;
}
