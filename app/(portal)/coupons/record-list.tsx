"use client";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { RecordReceipts } from "@/components/coupon/record-receipts";
import { sinceDay, throughDay } from "@/components/coupon/strict-days";
import { CustomerNames } from "@/components/figure/customer-name";
import { filledParams } from "@/components/filter-values";
import { DataTable } from "@/components/table/data-table";
import { FilterBar } from "@/components/table/filter-bar";
import { useCodeOptions } from "@/components/table/use-code-options";
import { usePagedRows } from "@/components/table/use-paged-rows";
import { Empty } from "@/components/ui/empty";
import { couponOperation, operationResult, quotaType } from "@/lib/api/codes/coupons";
import { api } from "@/lib/client/api";
import { recordQuery } from "./quota-query";
import { type RecordRow, useRecordColumns } from "./use-record-columns";

type Answer = NonNullable<NonNullable<(typeof api.coupons.listRecords)["types"]>["out"]>;

const rowsOf = (answer: Answer): readonly RecordRow[] => answer.records;
const countOf = (answer: Answer) => answer.total_count;

/** What was issued and reclaimed, the failed attempts too, with every filter of the operation. */
export function RecordList() {
  const t = useTranslations("coupons");
  const options = useCodeOptions();
  const params = filledParams(useSearchParams());
  const days = { from: sinceDay(params.from), until: throughDay(params.until) };
  const rows = usePagedRows(api.coupons.listRecords, recordQuery(params, days), { rowsOf, countOf });
  const all = t("filters.all");
  return (
    <>
      <FilterBar
        filters={[
          { name: "operation", label: t("filters.operation"), kind: "choice", options: options(couponOperation, all) },
          { name: "result", label: t("filters.result"), kind: "choice", options: options(operationResult, all) },
          { name: "from", label: t("filters.from"), kind: "day" },
          { name: "until", label: t("filters.until"), kind: "day" },
          { name: "customerId", label: t("filters.customerId"), kind: "text" },
          { name: "couponId", label: t("filters.couponId"), kind: "text" },
          { name: "quotaId", label: t("filters.quotaId"), kind: "text", isFurther: true },
          {
            name: "quotaType",
            label: t("filters.quotaType"),
            kind: "choice",
            options: options(quotaType, all),
            isFurther: true,
          },
          { name: "resellerId", label: t("filters.resellerId"), kind: "text", isFurther: true },
        ]}
      />
      <CustomerNames ids={rows.seen.flatMap((row) => row.customer_id ?? [])}>
        <RecordReceipts records={rows.seen}>
          <DataTable
            columns={useRecordColumns()}
            empty={<Empty advice={t("empty.records.advice")} title={t("empty.records.title")} />}
            label={t("tabs.records")}
            name="records"
            rowId={(row) =>
              row.id || [row.coupon_id, row.quota_id, row.operation_type, row.operation_time, row.customer_id].join()
            }
            rows={rows}
          />
        </RecordReceipts>
      </CustomerNames>
    </>
  );
}
