"use client";
import { useQueries } from "@tanstack/react-query";
import { api } from "@/lib/client/api";
import { read } from "@/lib/client/queries";

const mostIds = 100; // as many as a call takes
const againMs = 4_000;
const mostTries = 30;

/**
 * How much reclaims took: their answer does not say (mp_02004), Huawei's records do. Asked again for a while, since
 * records come late.
 */
export function useReclaimedAmounts(coupons: readonly string[]): ReadonlyMap<string, string> {
  const parts = Array.from({ length: Math.ceil(coupons.length / mostIds) }, (_, part) =>
    coupons.slice(part * mostIds, (part + 1) * mostIds),
  );
  return useQueries({
    queries: parts.map((part) => ({
      ...read(api.coupons.listRecords, {
        coupon_ids: part,
        operation_types: ["2" as const],
        result: "0" as const,
        limit: mostIds,
      }),
      refetchInterval: (query: { state: { data?: { records: unknown[] } | undefined; dataUpdateCount: number } }) =>
        (query.state.data?.records.length ?? 0) >= part.length || query.state.dataUpdateCount > mostTries
          ? (false as const)
          : againMs,
    })),
    combine: (results) =>
      new Map(
        results
          .flatMap((result) => result.data?.records ?? [])
          .flatMap(({ coupon_id, operation_amount }): [string, string][] =>
            coupon_id && operation_amount !== null ? [[coupon_id, operation_amount]] : [],
          ),
      ),
  });
}
