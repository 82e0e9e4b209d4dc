"use client";
import { useQueries } from "@tanstack/react-query";
import { api } from "@/lib/client/api";
import { read } from "@/lib/client/queries";
import type { CouponReclaimPreview } from "@/lib/desk/coupons";
import { sumAmounts } from "@/lib/money";

/** Each coupon as it is at this moment, read one by one; nothing that was read before is trusted. */
export function useReclaimPreviews(coupons: readonly string[]) {
  return useQueries({
    queries: coupons.map((coupon_id) => ({
      ...read(api.desk.previewCouponReclaim, { coupon_id }),
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 0,
      refetchOnReconnect: false,
    })),
    combine: (results) => {
      const previews = new Map<string, CouponReclaimPreview>();
      const failed = new Set<string>();
      coupons.forEach((id, index) => {
        const result = results[index];
        if (result?.data && !result.isFetching) previews.set(id, result.data);
        else if (result?.error && !result.isFetching) failed.add(id);
      });
      return {
        previews,
        failed,
        isReading: results.some((result) => result.isFetching),
        readAgain: () => {
          for (const result of results) void result.refetch();
        },
        /** Those that can be taken back, with what is left in them together. */
        ready: (ids: readonly string[]) => {
          const found = ids.filter((id) => previews.get(id)?.problems.length === 0);
          return { ids: found, total: sumAmounts(found.flatMap((id) => previews.get(id)?.balance ?? [])) };
        },
      };
    },
  });
}

export type ReclaimPreviews = ReturnType<typeof useReclaimPreviews>;
