"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import { api } from "@/lib/client/api";
import { read } from "@/lib/client/queries";
import type { ResellerName } from "@/lib/desk/account-answers";

/** The name that a reseller is known by. */
export const resellerNameOf = ({ name, accountName, resellerId }: ResellerName): string =>
  name ?? accountName ?? resellerId;

/** Whether the partner has resellers at all; undefined until that is known. */
export function useHasResellers(isAsked = true): boolean | undefined {
  const { data, error } = useQuery({ ...read(api.desk.findResellers, {}), enabled: isAsked });
  if (!isAsked || error) return false;
  return data && data.total > 0;
}

/** The partner's resellers that answer to words, and the names of those already chosen. */
export function useFoundResellers(words: string, chosen: readonly string[], isAsked = true) {
  const wanted = useDeferredValue(words.trim());
  const found = useQuery({
    ...read(api.desk.findResellers, wanted ? { words: wanted } : {}),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  });
  const names = useQuery({
    ...read(api.desk.findResellers, { ids: [...chosen].slice(0, 100) }),
    enabled: isAsked && chosen.length > 0,
    placeholderData: keepPreviousData,
  });
  const rows = found.data?.rows ?? [];
  const known = new Map([...(names.data?.rows ?? []), ...rows].map((row) => [row.resellerId, resellerNameOf(row)]));
  return {
    rows,
    isPending: found.isPending,
    error: found.error,
    nameOf: (id: string) => known.get(id) ?? id,
  };
}
