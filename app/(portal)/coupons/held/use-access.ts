"use client";
import { useQuery } from "@tanstack/react-query";
import type { Ref } from "@/lib/client/api";
import { read } from "@/lib/client/queries";
import type { HeldPage } from "@/lib/desk/held-coupons";

/** Whether the first page of what a customer holds may be seen; the same question as the table's own first page. */
export function useAccess<In, Row>(operation: Ref<In, HeldPage<Row>, "read">, input: In) {
  const first = useQuery(read(operation, { ...input, offset: 0, limit: 100 }));
  return {
    access: first.data?.access ?? "open",
    agency: first.data?.agency ?? null,
    isFetching: first.isFetching,
    again: () => void first.refetch(),
  };
}
