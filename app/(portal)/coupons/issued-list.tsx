"use client";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { mostReclaims, reclaimHref } from "@/components/coupon/reclaim-link";
import { useNow } from "@/components/coupon/use-now";
import { CustomerNames } from "@/components/figure/customer-name";
import { filledParams } from "@/components/filter-values";
import { usePerson } from "@/components/shell/person";
import { DataTable } from "@/components/table/data-table";
import { FilterBar } from "@/components/table/filter-bar";
import { useCodeOptions } from "@/components/table/use-code-options";
import { usePagedRows } from "@/components/table/use-paged-rows";
import { buttonStyles } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Link } from "@/components/ui/link";
import { couponStatus, couponType } from "@/lib/api/codes/coupons";
import { api } from "@/lib/client/api";
import { issuedQuery, lapsed } from "./issued-query";
import { type IssuedRow, useIssuedColumns } from "./use-issued-columns";
import { useWindowFilters } from "./use-window-filters";

type Answer = NonNullable<NonNullable<(typeof api.coupons.listIssued)["types"]>["out"]>;

const rowsOf = (answer: Answer): readonly IssuedRow[] => answer.user_coupons;
const countOf = (answer: Answer) => answer.total_count;

/** Coupons that customers hold, with every filter of the operation; Huawei tells resale customers' only. */
export function IssuedList() {
  const t = useTranslations("coupons");
  const options = useCodeOptions();
  const windows = useWindowFilters();
  const now = useNow();
  const canSpend = usePerson().permissions.includes("coupons.spend");
  const params = filledParams(useSearchParams());
  const rows = usePagedRows(api.coupons.listIssued, issuedQuery(params, now), { rowsOf, countOf });
  const columns = useIssuedColumns(now);
  const all = t("filters.all");
  return (
    <>
      <FilterBar
        filters={[
          {
            name: "status",
            label: t("filters.status"),
            kind: "choice",
            options: [...options(couponStatus, all), { value: lapsed, label: t("filters.lapsed") }],
          },
          { name: "couponType", label: t("filters.couponType"), kind: "choice", options: options(couponType, all) },
          { name: "customerId", label: t("filters.customerId"), kind: "text" },
          { name: "couponId", label: t("filters.couponId"), kind: "text" },
          { name: "orderId", label: t("filters.orderId"), kind: "text", isFurther: true },
          { name: "resellerId", label: t("filters.resellerId"), kind: "text", isFurther: true },
          ...windows,
        ]}
      />
      <CustomerNames ids={rows.seen.flatMap((row) => row.customer_id ?? [])}>
        <DataTable
          columns={columns}
          empty={<Empty advice={t("empty.issued.advice")} title={t("empty.issued.title")} />}
          label={t("tabs.issued")}
          name="issued"
          rowId={(row) => row.coupon_id}
          rows={rows}
          {...(canSpend && { actions: (chosen: readonly IssuedRow[]) => <ReclaimChosen chosen={chosen} /> })}
        />
      </CustomerNames>
    </>
  );
}

/** Leads on to the reclaim of the chosen coupons, which are read anew there. */
function ReclaimChosen({ chosen }: { chosen: readonly IssuedRow[] }) {
  const t = useTranslations("coupons.coupon");
  if (chosen.length > mostReclaims) return <span className="text-warn">{t("tooMany", { most: mostReclaims })}</span>;
  return (
    <Link className={buttonStyles({ variant: "secondary" })} href={reclaimHref(chosen.map((row) => row.coupon_id))}>
      {t("reclaimChosen", { count: chosen.length })}
    </Link>
  );
}
