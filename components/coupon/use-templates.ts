"use client";
import { useQueries, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { api } from "@/lib/client/api";
import { read } from "@/lib/client/queries";
import type { CouponTemplate } from "@/lib/desk/coupon-templates";
import { usePerson } from "../shell/person";
import type { TemplateQuota } from "./template-rules";

const mostIds = 50; // as many quotas as a call may name

export const templatesQuery = () => read(api.desk.listCouponTemplates, {});

/** The account's templates, for those who may issue. */
export function useTemplates() {
  const canIssue = usePerson().permissions.includes("coupons.spend");
  return useQuery({ ...templatesQuery(), enabled: canIssue });
}

const none: readonly CouponTemplate[] = [];

/** The quotas that templates draw on: those that they name, whatever became of them, and all that are open now. */
export function useTemplateQuotas(templates: readonly CouponTemplate[] = none) {
  const named = useMemo(
    () => [...new Set(templates.flatMap(({ content }) => content.quota_id ?? []))].sort(),
    [templates],
  );
  const parts = Array.from({ length: Math.ceil(named.length / mostIds) }, (_, part) =>
    named.slice(part * mostIds, (part + 1) * mostIds),
  );
  const kinds = [0, 1] as const;
  return useQueries({
    queries: kinds.flatMap((quota_type) => [
      read(api.coupons.listQuotas, { quota_type, quota_status_list: [0], limit: 100 }),
      ...parts.map((quota_ids) => read(api.coupons.listQuotas, { quota_type, quota_ids, limit: 100 })),
    ]),
    combine: (results) => ({
      /** Undefined until all are there: a quota that has not been read is not gone. */
      quotas: results.every(({ data }) => data !== undefined)
        ? [
            ...new Map(
              results
                .flatMap(({ data }) => data?.quotas ?? [])
                .map((quota): [string, TemplateQuota] => [quota.quota_id, quota]),
            ).values(),
          ]
        : undefined,
      error: results.find(({ error }) => error)?.error ?? null,
    }),
  });
}
