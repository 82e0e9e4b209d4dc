"use client";
import { useQueries, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Ref } from "@/lib/client/api";
import { call } from "@/lib/client/call";
import { read } from "@/lib/client/queries";
import { readPages } from "./read-pages";

const pageSize = 100; // the most that Huawei answers a call
const settleMs = 80;

/** Rows of a list: how many there are, and those that are known so far. */
export interface PagedRows<Row> {
  /** Names the filter that is asked for; a table starts at its top when this changes. */
  content: string;
  /** Names the filter without the order; a selection ends with the filter that it was made in. */
  filter: string;
  /** Null until the first answer. */
  rowCount: number | null;
  /** How many there are in all, where only those that were seen are counted off; null where that is not known. */
  total?: number | null;
  getRow: (index: number) => Row | undefined;
  /** The rows of the pages in sight. */
  seen: readonly Row[];
  /** Gives all rows where they are all here; null for a list that comes page by page. */
  all: (() => readonly Row[]) | null;
  /** Reads every row of the filter, one page after the other, and tells how many are there. */
  readAll: (onProgress: (done: number) => void, signal: AbortSignal) => Promise<readonly Row[]>;
  /** Told by the table which rows are in sight; their pages are asked for. */
  onRange: (first: number, last: number) => void;
  /** When the oldest of the rows in sight were read; null where that has no meaning. */
  since: number | null;
  error: unknown;
  isPending: boolean;
  isFetching: boolean;
  /** The rows still answer the filter before; those of this one are on their way. */
  isPrevious: boolean;
  retry: () => void;
}

interface Shape<Out, Row> {
  rowsOf: (answer: Out) => readonly Row[];
  countOf: (answer: Out) => number | null;
}

/**
 * Reads a list page by page as its rows come into sight. Pages stay on screen while they are asked for again, the rows of
 * one filter stay until those of the next are there, and rows already known stay when the upstream is away.
 */
export function usePagedRows<In extends { offset?: number | undefined; limit?: number | undefined }, Out, Row>(
  operation: Ref<In, Out, "read">,
  input: Omit<In, "offset" | "limit">,
  { rowsOf, countOf }: Shape<Out, Row>,
): PagedRows<Row> {
  const client = useQueryClient();
  const content = JSON.stringify(input);
  const asked = useRef(content);
  asked.current = content;
  const [range, setRange] = useState({ content, first: 0, last: 0 });
  const { first, last } = range.content === content ? range : { first: 0, last: 0 };
  const pages = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const pageOf = (filter: typeof input, page: number) =>
    read(operation, { ...filter, offset: page * pageSize, limit: pageSize } as unknown as In);
  const results = useQueries({ queries: pages.map((page) => pageOf(input, page)) });
  const readAt = results.flatMap(({ data, dataUpdatedAt }) => (data === undefined ? [] : dataUpdatedAt));
  const error = results.find((result) => result.error)?.error ?? null;

  // The count is kept for the filter it belongs to, so that the scrollbar does not jump while a far page is on its way.
  const some = results.find((result) => result.data !== undefined)?.data;
  const known = useRef<{ content: string; input: typeof input; count: number } | null>(null);
  if (some !== undefined) known.current = { content, input, count: countOf(some) ?? rowsOf(some).length };
  const isPrevious = known.current !== null && known.current.content !== content && error === null;
  const shown = isPrevious || known.current?.content === content ? known.current : null;

  // A page that is only scrolled past is not asked for: Huawei's calls are counted.
  const settling = useRef<{ first: number; last: number; timer?: ReturnType<typeof setTimeout> }>({
    first: 0,
    last: 0,
  });
  const answers = new Map(pages.map((page, index) => [page, results[index]?.data]));
  // Choosing all rows asks for a hundred thousand of them: each page is looked up once.
  const found = new Map<number, Out | undefined>();
  const pageFound = (filter: typeof input, page: number) => {
    if (!found.has(page)) found.set(page, client.getQueryData<Out>(pageOf(filter, page).queryKey));
    return found.get(page);
  };
  const onRange = useCallback((from: number, to: number) => {
    const wanted = { first: Math.floor(from / pageSize), last: Math.floor(Math.max(from, to) / pageSize) };
    if (settling.current.first === wanted.first && settling.current.last === wanted.last) return;
    clearTimeout(settling.current.timer);
    const timer = setTimeout(() => setRange({ content: asked.current, ...wanted }), settleMs);
    settling.current = { ...wanted, timer };
  }, []);
  useEffect(() => () => clearTimeout(settling.current.timer), []);
  return {
    content,
    filter: content,
    all: null,
    readAll: (onProgress, signal) =>
      readPages(
        (offset) => {
          const page = { ...input, offset, limit: pageSize } as unknown as In;
          const known = client.getQueryData<Out>(pageOf(input, offset / pageSize).queryKey);
          return known === undefined ? call(operation, page, { signal }) : Promise.resolve(known);
        },
        { rowsOf, countOf, pageSize, onProgress, signal },
      ),
    rowCount: shown?.count ?? null,
    getRow: (index) => {
      if (shown === null) return undefined;
      const page = Math.floor(index / pageSize);
      const answer = (isPrevious ? undefined : answers.get(page)) ?? pageFound(shown.input, page);
      return answer === undefined ? undefined : rowsOf(answer)[index % pageSize];
    },
    seen: results.flatMap((result) => (result.data === undefined ? [] : rowsOf(result.data))),
    onRange,
    since: readAt.length > 0 ? Math.min(...readAt) : null,
    error,
    isPending: shown === null && results.some((result) => result.isPending),
    isFetching: results.some((result) => result.isFetching),
    isPrevious,
    retry: () => {
      for (const result of results) if (result.error) void result.refetch();
    },
  };
}
