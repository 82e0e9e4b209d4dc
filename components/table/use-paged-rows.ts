"use client";
import { useQueries } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import type { Ref } from "@/lib/client/api";
import { read } from "@/lib/client/queries";

const pageSize = 100; // the most that Huawei answers a call

/** Rows of a list that the server keeps: how many there are, and those that have been asked for so far. */
export interface PagedRows<Row> {
  /** Null until the first answer. */
  rowCount: number | null;
  getRow: (index: number) => Row | undefined;
  /** The rows of the pages in sight. */
  seen: readonly Row[];
  /** Told by the table which rows are in sight; their pages are asked for. */
  onRange: (first: number, last: number) => void;
  error: unknown;
  isPending: boolean;
  isFetching: boolean;
  retry: () => void;
}

interface Shape<Out, Row> {
  rowsOf: (answer: Out) => readonly Row[];
  countOf: (answer: Out) => number | null;
}

/**
 * Reads a list page by page as its rows come into sight. Pages stay on screen while they are asked for again, and rows
 * already known stay when the upstream is away.
 */
export function usePagedRows<In extends { offset?: number | undefined; limit?: number | undefined }, Out, Row>(
  operation: Ref<In, Out, "read">,
  input: Omit<In, "offset" | "limit">,
  { rowsOf, countOf }: Shape<Out, Row>,
): PagedRows<Row> {
  const [range, setRange] = useState({ first: 0, last: 0 });
  const pages = Array.from({ length: range.last - range.first + 1 }, (_, index) => range.first + index);
  const results = useQueries({
    queries: pages.map((page) =>
      read(operation, { ...input, offset: page * pageSize, limit: pageSize } as unknown as In),
    ),
  });
  const answers = new Map(pages.map((page, index) => [page, results[index]?.data]));
  const some = results.find((result) => result.data !== undefined)?.data;
  // The count is kept for the filter it belongs to, so that the scrollbar does not jump while a far page is on its way.
  const content = JSON.stringify(input);
  const counted = useRef<{ content: string; count: number } | null>(null);
  if (some !== undefined) counted.current = { content, count: countOf(some) ?? rowsOf(some).length };
  const rowCount = counted.current?.content === content ? counted.current.count : null;
  const onRange = useCallback((first: number, last: number) => {
    const wanted = { first: Math.floor(first / pageSize), last: Math.floor(Math.max(first, last) / pageSize) };
    setRange((before) => (before.first === wanted.first && before.last === wanted.last ? before : wanted));
  }, []);
  return {
    rowCount,
    getRow: (index) => {
      const answer = answers.get(Math.floor(index / pageSize));
      return answer === undefined ? undefined : rowsOf(answer)[index % pageSize];
    },
    seen: results.flatMap((result) => (result.data === undefined ? [] : rowsOf(result.data))),
    onRange,
    error: results.find((result) => result.error)?.error ?? null,
    isPending: rowCount === null && results.some((result) => result.isPending),
    isFetching: results.some((result) => result.isFetching),
    retry: () => {
      for (const result of results) if (result.error) void result.refetch();
    },
  };
}
