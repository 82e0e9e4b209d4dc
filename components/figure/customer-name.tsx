"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext } from "react";
import { api } from "@/lib/client/api";
import { read } from "@/lib/client/queries";
import { NamedId } from "./named-id";

const Names = createContext<ReadonlyMap<string, string>>(new Map());

/** Looks up the names of the customers that a list shows by id, all in one call. */
export function CustomerNames({ ids, children }: { ids: readonly string[]; children: ReactNode }) {
  const wanted = [...new Set(ids)].sort().slice(0, 200);
  const { data } = useQuery({
    ...read(api.desk.findCustomers, { ids: wanted, limit: 200 }),
    enabled: wanted.length > 0,
    placeholderData: keepPreviousData,
    staleTime: 300_000,
  });
  const names = new Map(
    (data?.rows ?? []).flatMap((row) =>
      (row.name ?? row.accountName) ? [[row.customerId, row.name ?? row.accountName ?? ""]] : [],
    ),
  );
  return <Names value={names}>{children}</Names>;
}

/** A customer by name where it is known, else by id. */
export function CustomerName({ id }: { id: string | null | undefined }) {
  return <NamedId id={id} name={useContext(Names).get(id ?? "")} />;
}
