"use client";
import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { StatementSums, StatementSumsSkeleton } from "@/components/account/statement-sums";
import { useCodeLabel } from "@/components/figure/code-label";
import { filledParams, fromDay, present, untilDay } from "@/components/filter-values";
import { useResellerOptions } from "@/components/reseller/use-reseller-options";
import { DataTable } from "@/components/table/data-table";
import { FilterBar } from "@/components/table/filter-bar";
import { useCodeOptions } from "@/components/table/use-code-options";
import { usePagedRows } from "@/components/table/use-paged-rows";
import { Empty } from "@/components/ui/empty";
import { adjustment } from "@/lib/api/codes/accounts";
import { api } from "@/lib/client/api";
import { read } from "@/lib/client/queries";
import type { AdjustmentPage } from "@/lib/desk/account-answers";
import { useAdjustmentColumns } from "./use-adjustment-columns";

const rowsOf = (page: AdjustmentPage) => page.rows;
const countOf = (page: AdjustmentPage) => page.total;

/** Allocations, reclaims and returns by every filter of the operation, with the sums of each type. */
export function AdjustmentList() {
  const t = useTranslations("accounts");
  const options = useCodeOptions();
  const label = useCodeLabel();
  const params = filledParams(useSearchParams());
  const resellers = useResellerOptions(t("ownAccount"), params.reseller);
  const query = present({
    customer_id: params.payee,
    operation_type: params.type as "SOURCE_OPERATION_BEADJUST" | undefined,
    trans_id: params.transId,
    operation_time_begin: fromDay(params.from),
    operation_time_end: untilDay(params.until),
    indirect_partner_id: params.reseller,
  });
  const rows = usePagedRows(api.desk.adjustments, query, { rowsOf, countOf });
  // The first page of the same list: one call answers sums and rows.
  const { data, error } = useQuery(read(api.desk.adjustments, { ...query, offset: 0, limit: 100 }));
  const sums = data?.sums ?? null;
  const state = Object.keys(query).length > 0 ? "filtered" : "none";
  return (
    <>
      <FilterBar
        filters={[
          {
            name: "type",
            label: t("adjustments.filters.type"),
            kind: "choice",
            options: options(adjustment, t("all")),
          },
          ...(resellers
            ? [{ name: "reseller", label: t("resellerOf"), kind: "choice" as const, options: resellers }]
            : []),
          { name: "payee", label: t("adjustments.filters.payee"), kind: "text" },
          { name: "transId", label: t("adjustments.filters.transId"), kind: "text" },
          { name: "from", label: t("from"), kind: "day" },
          { name: "until", label: t("until"), kind: "day" },
        ]}
      />
      {data ? (
        <StatementSums
          asOf={data.asOf}
          currency={sums?.currency ?? "CNY"}
          source="ListPartnerAdjustRecords"
          sums={
            sums && [
              ...Object.keys(adjustment).map((type) => {
                const of = sums.byType.find((one) => one.type === type);
                return { label: label(adjustment, type), count: of?.count ?? 0, amount: of?.amount ?? "0" };
              }),
              { label: t("net"), amount: sums.net },
            ]
          }
          total={data.total}
        />
      ) : (
        !error && <StatementSumsSkeleton count={4} />
      )}
      <DataTable
        columns={useAdjustmentColumns()}
        empty={<Empty advice={t(`adjustments.empty.${state}.advice`)} title={t(`adjustments.empty.${state}.title`)} />}
        hrefOf={(row) => row.receiptId && `/coupons/receipts/${row.receiptId}`}
        label={t("adjustments.title")}
        name="adjustments"
        rowId={(row) => [row.transId, row.time, row.payee, row.amount].join()}
        rows={rows}
        {...(sums && { totals: { amount: [{ amount: sums.net, currency: sums.currency }] } })}
      />
    </>
  );
}
