"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import { api } from "@/lib/client/api";
import { read } from "@/lib/client/queries";
import type { BookCustomer } from "@/lib/desk/answers";

const listed = 50;
const mostIds = 200;

/** The name that a customer is known by. */
export const customerNameOf = (customer: BookCustomer): string =>
  customer.name ?? customer.accountName ?? customer.customerId;

/** Customers of the partner's book that answer to words, and the names of those already chosen. */
export function useFoundCustomers(words: string, chosen: readonly string[], associationType?: "1" | "2" | "3") {
  const wanted = useDeferredValue(words.trim());
  const found = useQuery({
    ...read(api.desk.findCustomers, {
      ...(wanted && { words: wanted }),
      ...(associationType && { associationType }),
      limit: listed,
    }),
    placeholderData: keepPreviousData,
  });
  const names = useQuery({
    ...read(api.desk.findCustomers, { ids: [...chosen].slice(0, mostIds), limit: mostIds }),
    enabled: chosen.length > 0,
    placeholderData: keepPreviousData,
  });
  const rows = found.data?.rows ?? [];
  const known = new Map([...(names.data?.rows ?? []), ...rows].map((row) => [row.customerId, row]));
  const nameOf = (id: string) => {
    const row = known.get(id);
    return row ? customerNameOf(row) : id;
  };
  return {
    rows,
    total: found.data?.total ?? 0,
    isPending: found.isPending,
    error: found.error,
    nameOf,
    accountOf: (id: string) => known.get(id)?.accountName ?? id,
  };
}
