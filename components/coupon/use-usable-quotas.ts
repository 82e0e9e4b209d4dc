"use client";
import { useQueries } from "@tanstack/react-query";
import { api } from "@/lib/client/api";
import { read } from "@/lib/client/queries";
import { isUsable } from "./usable-quota";

const listOf = (quota_type: 0 | 1) => read(api.coupons.listQuotas, { quota_type, quota_status_list: [0], limit: 100 });

/** Quotas that can be drawn on now, of both kinds (each takes a call of its own). */
export function useUsableQuotas() {
  return useQueries({
    queries: [listOf(0), listOf(1)],
    combine: (results) => {
      const now = new Date().toISOString();
      const quotas = results.flatMap((result) => result.data?.quotas ?? []).filter((quota) => isUsable(quota, now));
      return {
        quotas,
        isPending: results.some((result) => result.isPending),
        error: results.find((result) => result.error)?.error ?? null,
      };
    },
  });
}
