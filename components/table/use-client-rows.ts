"use client";
import { useLocale } from "next-intl";
import { useEffect, useMemo } from "react";
import { createClientIndex } from "./client-index";
import { clientRows } from "./client-rows";
import type { Column, Sort } from "./columns";
import { whenIdle } from "./idle";
import { writeSorts } from "./sorts";
import type { PagedRows } from "./use-paged-rows";

interface Wish {
  sorts?: readonly Sort[];
  words?: string;
}

/** Rows that are all here, narrowed to words and ordered by any columns; no row is made anew for it. */
export function useClientRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  { sorts = [], words = "" }: Wish = {},
): PagedRows<Row> {
  const language = useLocale();
  const index = useMemo(() => createClientIndex(rows, columns, language), [rows, columns, language]);
  useEffect(() => whenIdle(index.steps(), () => {}), [index]);
  return useMemo(() => {
    const order = index.order(sorts, words);
    const rowAt = (at: number) => rows[order[at] ?? -1];
    let all: Row[] | null = null;
    const readAll = () => {
      all ??= Array.from(order, (row) => rows[row] as Row);
      return all;
    };
    return {
      ...clientRows<Row>([], { content: `${writeSorts(sorts)} ${words}` }),
      filter: words,
      rowCount: order.length,
      getRow: rowAt,
      seen: [],
      all: readAll,
      readAll: async () => readAll(),
    };
  }, [index, rows, sorts, words]);
}
