"use client";
import { useQueries, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Ref } from "@/lib/client/api";
import { call } from "@/lib/client/call";
import { read } from "@/lib/client/queries";
import type { PagedRows } from "./use-paged-rows";

/** A page of a list that is read from one row to the next: its rows, and where the page after it begins. */
export interface KeysetPage<Row> {
  rows: readonly Row[];
  /** Null on the last page. */
  next: string | null;
}

const pageSize = 100;
const exportPage = 200;

/** The first places of the pages that are known, of one filter. */
interface Walk {
  content: string;
  starts: (string | null)[];
  /** How many rows there are, once the last page is known. */
  whole: number | null;
}

const startOf = (content: string): Walk => ({ content, starts: [null], whole: null });

/**
 * Reads a list that is too long to be counted off: each page begins after the last row of the one before, so the millionth
 * row comes as fast as the first. The list is as long as what has been seen of it and one page more; `total` tells how
 * many there are where something else knows.
 */
export function useKeysetRows<In extends { after?: string | undefined; limit?: number | undefined }, Row>(
  operation: Ref<In, KeysetPage<Row>, "read">,
  input: Omit<In, "after" | "limit">,
  total: number | null,
): PagedRows<Row> {
  const client = useQueryClient();
  const content = JSON.stringify(input);
  const [walk, setWalk] = useState(() => startOf(content));
  const [range, setRange] = useState({ content, first: 0, last: 0 });
  const { starts, whole } = walk.content === content ? walk : startOf(content);
  const { first, last } = range.content === content ? range : { first: 0, last: 0 };
  const pageAt = (start: string | null, limit = pageSize) =>
    read(operation, { ...input, ...(start !== null && { after: start }), limit } as unknown as In);
  const wanted = starts.slice(first, last + 1);
  const results = useQueries({ queries: wanted.map((start) => pageAt(start)) });
  const error = results.find((result) => result.error)?.error ?? null;

  // Each page that comes tells where the next one begins, or that it is the last.
  const furthest = starts.length - 1;
  const end = results[furthest - first]?.data;
  useEffect(() => {
    if (!end || whole !== null) return;
    if (end.next === null) setWalk({ content, starts, whole: furthest * pageSize + end.rows.length });
    else setWalk({ content, starts: [...starts, end.next], whole: null });
  }, [end, content, starts, whole, furthest]);

  // The rows of one filter stay until those of the next are there.
  const isHere = results[0]?.data !== undefined || starts.length > 1;
  const kept = useRef<{ count: number; rowAt: (index: number) => Row | undefined } | null>(null);
  const rowAt = (index: number) => {
    const start = starts[Math.floor(index / pageSize)];
    if (start === undefined) return undefined;
    const page = results[Math.floor(index / pageSize) - first]?.data;
    return (page ?? client.getQueryData<KeysetPage<Row>>(pageAt(start).queryKey))?.rows[index % pageSize];
  };
  const count = whole ?? starts.length * pageSize;
  if (isHere) kept.current = { count, rowAt };
  const isPrevious = !isHere && kept.current !== null && error === null;

  const onRange = useCallback(
    (from: number, to: number) => {
      // One page ahead, so that rows are there before they are scrolled to.
      const next = { first: Math.floor(from / pageSize), last: Math.floor(Math.max(from, to) / pageSize) + 1 };
      setRange((now) =>
        now.content === content && now.first === next.first && now.last === next.last ? now : { content, ...next },
      );
    },
    [content],
  );
  return {
    content,
    filter: content,
    rowCount: isHere ? count : isPrevious ? (kept.current?.count ?? null) : null,
    total: total ?? whole,
    getRow: isHere ? rowAt : (kept.current?.rowAt ?? rowAt),
    seen: results.flatMap((result) => result.data?.rows ?? []),
    all: null,
    readAll: async (onProgress, signal) => {
      const rows: Row[] = [];
      for (let after: string | null = null; ; ) {
        const page: KeysetPage<Row> = await call(
          operation,
          { ...input, ...(after !== null && { after }), limit: exportPage } as unknown as In,
          { signal },
        );
        rows.push(...page.rows);
        onProgress(rows.length);
        if (page.next === null) return rows;
        after = page.next;
      }
    },
    onRange,
    since: null,
    error,
    isPending: !isHere && !isPrevious && error === null,
    isFetching: results.some((result) => result.isFetching),
    isPrevious,
    retry: () => {
      for (const result of results) if (result.error) void result.refetch();
    },
  };
}
