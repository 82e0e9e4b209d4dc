"use client";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useNow } from "@/components/coupon/use-now";
import { filledParams, present } from "@/components/filter-values";
import { DataTable } from "@/components/table/data-table";
import { FilterBar } from "@/components/table/filter-bar";
import { useCodeOptions } from "@/components/table/use-code-options";
import { usePagedRows } from "@/components/table/use-paged-rows";
import { Empty } from "@/components/ui/empty";
import { couponStatus, heldCouponType } from "@/lib/api/codes/coupons";
import { api } from "@/lib/client/api";
import type { HeldCoupon, HeldPage } from "@/lib/desk/held-coupons";
import { NotOpen } from "./not-open";
import { useAccess } from "./use-access";
import { useHeldColumns } from "./use-held-columns";

const shape = {
  rowsOf: (answer: HeldPage<HeldCoupon>): readonly HeldCoupon[] => answer.rows,
  countOf: (answer: HeldPage<HeldCoupon>) => answer.total,
};

/** The coupons that a customer holds. */
export function HeldCoupons({ customerId }: { customerId: string }) {
  const t = useTranslations("heldCoupons");
  const filters = useTranslations("coupons.filters");
  const options = useCodeOptions();
  const params = filledParams(useSearchParams());
  const input = {
    customerId,
    ...present({
      status: params.status ? Number(params.status) : undefined,
      couponType: params.couponType ? Number(params.couponType) : undefined,
      couponId: params.couponId,
      orderId: params.orderId,
    }),
  };
  const rows = usePagedRows(api.desk.heldCoupons, input, shape);
  const columns = useHeldColumns(useNow());
  const { access, agency, isFetching, again } = useAccess(api.desk.heldCoupons, input);
  if (access !== "open") return <NotOpen access={access} agency={agency} isFetching={isFetching} onAgain={again} />;
  return (
    <>
      <FilterBar
        filters={[
          { name: "status", label: filters("status"), kind: "choice", options: options(couponStatus, filters("all")) },
          {
            name: "couponType",
            label: filters("couponType"),
            kind: "choice",
            options: options(heldCouponType, filters("all")),
          },
          { name: "couponId", label: filters("couponId"), kind: "text" },
          { name: "orderId", label: filters("orderId"), kind: "text" },
        ]}
      />
      <DataTable
        columns={columns}
        empty={<Empty advice={t("empty.couponsAdvice")} title={t("empty.coupons")} />}
        label={t("coupons")}
        name="held-coupons"
        rowId={(row) => row.coupon_id}
        rows={rows}
      />
    </>
  );
}
