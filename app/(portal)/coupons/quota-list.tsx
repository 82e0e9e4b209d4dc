"use client";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useNow } from "@/components/coupon/use-now";
import { filledParams } from "@/components/filter-values";
import { DataTable } from "@/components/table/data-table";
import { FilterBar } from "@/components/table/filter-bar";
import { useCodeOptions } from "@/components/table/use-code-options";
import { usePagedRows } from "@/components/table/use-paged-rows";
import { Empty } from "@/components/ui/empty";
import { quotaStatus, quotaType } from "@/lib/api/codes/coupons";
import { api } from "@/lib/client/api";
import { quotaQuery } from "./quota-query";
import { type QuotaRow, useQuotaColumns } from "./use-quota-columns";
import { useWindowFilters } from "./use-window-filters";

type Answer = NonNullable<NonNullable<(typeof api.coupons.listQuotas)["types"]>["out"]>;

const rowsOf = (answer: Answer): readonly QuotaRow[] => answer.quotas;
const countOf = (answer: Answer) => answer.total_count;

/** The partner's quotas, vouchers or cash coupons, with every filter of the operation. */
export function QuotaList() {
  const t = useTranslations("coupons");
  const options = useCodeOptions();
  const windows = useWindowFilters();
  const now = useNow();
  const rows = usePagedRows(api.coupons.listQuotas, quotaQuery(filledParams(useSearchParams())), { rowsOf, countOf });
  return (
    <>
      <FilterBar
        filters={[
          {
            name: "quotaType",
            label: t("filters.quotaType"),
            kind: "choice",
            options: options(quotaType, "").slice(1),
          },
          {
            name: "quotaStatus",
            label: t("filters.status"),
            kind: "choice",
            options: options(quotaStatus, t("filters.all")),
          },
          { name: "quotaId", label: t("filters.quotaId"), kind: "text" },
          ...windows,
          { name: "resellerId", label: t("filters.resellerId"), kind: "text", isFurther: true },
        ]}
      />
      <DataTable
        columns={useQuotaColumns(now)}
        empty={<Empty advice={t("empty.quotas.advice")} title={t("empty.quotas.title")} />}
        label={t("tabs.quotas")}
        name="quotas"
        rowId={(row) => row.quota_id}
        rows={rows}
      />
    </>
  );
}
