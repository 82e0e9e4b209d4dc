import type { ColumnLayout } from "@/lib/desk/layout";
import type { Column, PlacedColumn } from "./columns";

export const narrowest = 60;
export const widest = 800;

/** The layout that a table has before a person changes it: the first column stays in sight. */
export const usualLayout = <Row>(columns: readonly Column<Row>[]): ColumnLayout => ({
  order: columns.map(({ id }) => id),
  visible: {},
  widths: {},
  pinned: columns.slice(0, 1).map(({ id }) => id),
});

/**
 * All columns in the order of a kept layout. Columns that a newer version of the page has brought stand behind the one that
 * they follow there; those that it has dropped are forgotten.
 */
export function orderOf<Row>(columns: readonly Column<Row>[], kept: readonly string[]): Column<Row>[] {
  const known = kept.filter((id, at) => kept.indexOf(id) === at && columns.some((column) => column.id === id));
  columns.forEach(({ id }, position) => {
    if (known.includes(id)) return;
    const before = columns[position - 1]?.id;
    known.splice(before === undefined ? 0 : known.indexOf(before) + 1, 0, id);
  });
  return known.flatMap((id) => columns.find((column) => column.id === id) ?? []);
}

/** Whether a layout shows a column. */
export const isShown = <Row>({ id, hidden }: Column<Row>, layout: ColumnLayout): boolean =>
  layout.visible[id] ?? !hidden;

/** The columns to draw from left to right: pinned ones first, each with its width. A table is never without a column. */
export function placeColumns<Row>(columns: readonly Column<Row>[], layout: ColumnLayout): PlacedColumn<Row>[] {
  const ordered = orderOf(columns, layout.order);
  const shown = ordered.filter((column) => isShown(column, layout));
  const placed = (shown.length > 0 ? shown : ordered.slice(0, 1)).map((column) => ({
    column,
    width: Math.min(widest, Math.max(narrowest, layout.widths[column.id] ?? column.width)),
    isPinned: layout.pinned.includes(column.id),
  }));
  return [...placed.filter(({ isPinned }) => isPinned), ...placed.filter(({ isPinned }) => !isPinned)];
}

/** Stretches columns over a wider table; those that a person has set stay as they are while others can give. */
export function stretch<Row>(placed: PlacedColumn<Row>[], room: number, layout: ColumnLayout): PlacedColumn<Row>[] {
  const spare = room - placed.reduce((sum, { width }) => sum + width, 0);
  if (spare <= 0) return placed;
  const free = placed.filter(({ column }) => layout.widths[column.id] === undefined);
  const taking = free.length > 0 ? free : placed.slice(-1);
  const whole = taking.reduce((sum, { width }) => sum + width, 0);
  let left = spare;
  return placed.map((one) => {
    if (!taking.includes(one)) return one;
    const more = one === taking.at(-1) ? left : Math.floor((spare * one.width) / whole);
    left -= more;
    return { ...one, width: one.width + more };
  });
}

/** A layout with a column moved before or behind another. */
export function moveColumn<Row>(
  columns: readonly Column<Row>[],
  layout: ColumnLayout,
  { id, to, isBehind }: { id: string; to: string; isBehind: boolean },
): ColumnLayout {
  if (id === to) return layout;
  const order = orderOf(columns, layout.order)
    .map((column) => column.id)
    .filter((one) => one !== id);
  order.splice(order.indexOf(to) + (isBehind ? 1 : 0), 0, id);
  return { ...layout, order };
}

/** Reads a layout that was kept somewhere; null for what is none. */
export function readLayout(kept: unknown): ColumnLayout | null {
  if (typeof kept !== "object" || kept === null) return null;
  const { order, visible, widths, pinned } = kept as Partial<Record<keyof ColumnLayout, unknown>>;
  const isNames = (list: unknown): list is string[] =>
    Array.isArray(list) && list.every((name) => typeof name === "string");
  const isRecord = (record: unknown, kind: "boolean" | "number") =>
    typeof record === "object" && record !== null && Object.values(record).every((value) => typeof value === kind);
  if (!isNames(order) || !isNames(pinned) || !isRecord(visible, "boolean") || !isRecord(widths, "number")) return null;
  return { order, pinned, visible: visible as Record<string, boolean>, widths: widths as Record<string, number> };
}
