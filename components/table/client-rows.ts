import type { Column, Sort } from "./columns";
import type { PagedRows } from "./use-paged-rows";

/** Rows in the order of a column that can compare them; rows that are equal in it stay as they were. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: Sort | undefined,
): readonly Row[] {
  const compare = columns.find(({ id }) => id === sort?.by)?.compare;
  if (!compare) return rows;
  const sign = sort?.isDescending ? -1 : 1;
  return [...rows].sort((first, second) => sign * compare(first, second));
}

interface State {
  error?: unknown;
  isFetching?: boolean;
  retry?: () => void;
}

/** Rows that are all here already, for a table that is made for pages; undefined while they are on their way. */
export const clientRows = <Row>(
  rows: readonly Row[] | undefined,
  { error = null, isFetching = false, retry = () => {} }: State = {},
): PagedRows<Row> => ({
  content: "",
  rowCount: rows?.length ?? null,
  getRow: (index) => rows?.[index],
  seen: rows ?? [],
  onRange: () => {},
  error,
  isPending: rows === undefined && error === null,
  isFetching,
  isPrevious: false,
  retry,
});
