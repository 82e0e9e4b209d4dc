import type { ColumnChoice } from "@/lib/bulk/guess-columns";
import { type BulkField, type BulkKind, bulkFields, type TypedRow } from "@/lib/bulk/kinds";

const widthOf = (row: readonly string[]) => row.length - [...row].reverse().findIndex((cell) => cell.trim() !== "");

/** The width that most rows have. */
function usualWidth(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(widthOf(row), (counts.get(widthOf(row)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

/**
 * Whether the column after the amounts holds nothing but one or two digits although nobody named it: the other halves of
 * amounts written with a comma.
 */
function isHalved(body: readonly (readonly string[])[], columns: ColumnChoice, hasHeadings: boolean): boolean {
  const at = columns.amount;
  if (hasHeadings || at === null || at === undefined || Object.values(columns).includes(at + 1)) return false;
  const cells = body.map((row) => row[at + 1]?.trim() ?? "");
  return cells.length > 0 && cells.every((cell) => /^\d{1,2}$/.test(cell));
}

/** The rows of a table as a run takes them: the chosen columns, and a mark on rows that are wider than they should be. */
export function typedRows(
  kind: BulkKind,
  table: readonly (readonly string[])[],
  { columns, hasHeadings }: { columns: ColumnChoice; hasHeadings: boolean },
): TypedRow[] {
  const body = table.slice(hasHeadings ? 1 : 0);
  const fields: readonly BulkField[] = bulkFields[kind];
  const width = hasHeadings ? (table[0]?.length ?? 0) : usualWidth(body);
  const areHalved = isHalved(body, columns, hasHeadings);
  return body.map((row) => {
    const cells = Object.fromEntries(
      fields.flatMap((field) => {
        const at = columns[field];
        return at === null || at === undefined ? [] : [[field, row[at] ?? ""]];
      }),
    );
    const isSplit = areHalved || widthOf(row) > width;
    return { payee: "", amount: "", ...cells, ...(isSplit && { isSplit }) };
  });
}
