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
export function useFoundCustomers(
  words: string,
  chosen: readonly string[],
  associationType?: "1" | "2" | "3",
  /** The reseller whose customers are meant; the partner's own without one. */
  reseller?: string,
) {
  const wanted = useDeferredValue(words.trim());
  const found = useQuery({
    enabled: !reseller,
    ...read(api.desk.findCustomers, {
      ...(wanted && { words: wanted }),
      ...(associationType && { associationType }),
      limit: listed,
    }),
    placeholderData: keepPreviousData,
  });
  const names = useQuery({
    ...read(api.desk.findCustomers, { ids: [...chosen].slice(0, mostIds), limit: mostIds }),
    enabled: !reseller && chosen.length > 0,
    placeholderData: keepPreviousData,
  });
  const theirs = useResellerCustomers(reseller, wanted, chosen, associationType);
  if (reseller) return theirs;
  const rows = found.data?.rows ?? [];
  return {
    rows,
    total: found.data?.total ?? 0,
    isPending: found.isPending,
    error: found.error,
    ...namesIn([...(names.data?.rows ?? []), ...rows]),
  };
}

/** The names by which ids are shown; an id that is not among the rows is shown as it is. */
function namesIn(rows: readonly BookCustomer[]) {
  const known = new Map(rows.map((row) => [row.customerId, row]));
  const nameOf = (id: string) => {
    const row = known.get(id);
    return row ? customerNameOf(row) : id;
  };
  return { nameOf, accountOf: (id: string) => known.get(id)?.accountName ?? id };
}

/** The same of a reseller's customers, who stand in no book of the partner's and are asked of Huawei. */
function useResellerCustomers(
  reseller: string | undefined,
  words: string,
  chosen: readonly string[],
  associationType?: string,
) {
  const of = reseller ?? "";
  const found = useQuery({
    ...read(api.desk.findResellerCustomers, { indirect_partner_id: of, ...(words && { words }) }),
    enabled: of !== "",
  });
  const names = useQuery({
    ...read(api.desk.findResellerCustomers, { indirect_partner_id: of, ids: [...chosen].slice(0, 100) }),
    enabled: of !== "" && chosen.length > 0,
  });
  const rows = (found.data?.rows ?? []).filter((row) => !associationType || row.associationType === associationType);
  return {
    rows,
    total: rows.length,
    isPending: found.isPending,
    error: found.error,
    ...namesIn([...(names.data?.rows ?? []), ...rows]),
  };
}
