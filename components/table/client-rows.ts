import type { PagedRows } from "./use-paged-rows";

interface State {
  error?: unknown;
  isFetching?: boolean;
  retry?: () => void;
  /** Names what the rows are narrowed to and ordered by. */
  content?: string;
}

/** Rows that are all here already, for a table that is made for pages; undefined while they are on their way. */
export const clientRows = <Row>(
  rows: readonly Row[] | undefined,
  { error = null, isFetching = false, retry = () => {}, content = "" }: State = {},
): PagedRows<Row> => ({
  content,
  filter: content,
  rowCount: rows?.length ?? null,
  getRow: (index) => rows?.[index],
  seen: rows ?? [],
  all: () => rows ?? [],
  readAll: async () => rows ?? [],
  onRange: () => {},
  since: null,
  error,
  isPending: rows === undefined && error === null,
  isFetching,
  isPrevious: false,
  retry,
});
