"use client";
import { useSearchParams } from "next/navigation";
import { useMemo } from "react";
import type { Sort } from "./columns";
import { readSorts, writeSorts } from "./sorts";
import { useAddress } from "./use-address";

/** The order of a list, kept in the address as `sort=-column,column`; one that the list does not know is its usual one. */
export function useSort(
  columns: readonly string[],
  usual: readonly Sort[],
): { sorts: readonly Sort[]; onSort: (next: readonly Sort[]) => void } {
  const text = useSearchParams().get("sort") ?? "";
  const change = useAddress();
  const [known, start] = [columns.join(), writeSorts(usual)];
  const sorts = useMemo(() => {
    const read = readSorts(text, known.split(","));
    return read.length > 0 ? read : readSorts(start, known.split(","));
  }, [text, known, start]);
  return { sorts, onSort: (next) => change({ sort: writeSorts(next) === start ? "" : writeSorts(next) }) };
}
