"use client";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { CodeLabel, Status } from "@/components/figure/code-label";
import { CopyableId } from "@/components/figure/copyable-id";
import { Instant } from "@/components/figure/instant";
import { Money } from "@/components/figure/money";
import { filledParams, fromDay, present, untilDay } from "@/components/filter-values";
import { ownerOf } from "@/components/reseller/child-quota";
import { useResellerOptions } from "@/components/reseller/use-reseller-options";
import { amountValue, type Column, instantValue, textValue } from "@/components/table/columns";
import { DataTable } from "@/components/table/data-table";
import { FilterBar } from "@/components/table/filter-bar";
import { useCodeOptions } from "@/components/table/use-code-options";
import { useCodeText } from "@/components/table/use-code-text";
import { usePagedRows } from "@/components/table/use-paged-rows";
import { Empty } from "@/components/ui/empty";
import { operationResult, quotaOperation } from "@/lib/api/codes/coupons";
import { api } from "@/lib/client/api";

type Answer = NonNullable<NonNullable<(typeof api.resellers.listQuotaRecords)["types"]>["out"]>;
type Row = Answer["records"][number];

const rowsOf = (answer: Answer) => answer.records;
const countOf = (answer: Answer) => answer.total_count;

/** Every issue and reclaim of resellers' quotas, the failed attempts too. */
export function QuotaRecordList() {
  const t = useTranslations("resellers");
  const options = useCodeOptions();
  const label = useCodeText();
  const params = filledParams(useSearchParams());
  const resellers = useResellerOptions(t("all"), params.reseller) ?? [];
  const rows = usePagedRows(
    api.resellers.listQuotaRecords,
    present({
      indirect_partner_id: params.reseller,
      operation_type: params.operation as "10" | undefined,
      quota_id: params.quotaId,
      parent_quota_id: params.parentId,
      operation_time_begin: fromDay(params.from),
      operation_time_end: untilDay(params.until),
    }),
    { rowsOf, countOf },
  );
  const columns = useMemo((): Column<Row>[] => {
    const id = (
      name: "quotaId" | "parentId" | "recordId",
      of: (row: Row) => string | null,
      hidden = false,
    ): Column<Row> => ({
      id: name,
      header: t(`column.${name}`),
      width: 200,
      hidden,
      value: textValue(of),
      cell: (row) => <CopyableId value={of(row)} />,
    });
    const text = (
      name: "name" | "operator" | "remark",
      width: number,
      of: (row: Row) => string | null,
    ): Column<Row> => ({
      id: name,
      header: t(`column.${name}`),
      width,
      value: textValue(of),
      cell: (row) => (
        <span className="truncate" title={of(row) ?? ""} translate="no">
          {of(row) || "—"}
        </span>
      ),
    });
    return [
      {
        id: "time",
        header: t("column.time"),
        width: 165,
        value: instantValue((row) => row.operation_time),
        cell: (row) => <Instant seconds value={row.operation_time} />,
      },
      {
        id: "operation",
        header: t("column.operation"),
        width: 110,
        value: textValue((row) => label(quotaOperation, row.operation_type)),
        cell: (row) => <CodeLabel codes={quotaOperation} value={row.operation_type} />,
      },
      text("name", 220, ownerOf),
      {
        id: "sum",
        header: t("column.sum"),
        width: 130,
        align: "end",
        value: amountValue((row) => row.amount),
        cell: (row) => <Money amount={row.amount} />,
      },
      {
        id: "result",
        header: t("column.result"),
        width: 90,
        value: textValue((row) => label(operationResult, row.result)),
        cell: (row) => <Status codes={operationResult} value={row.result} />,
      },
      id("quotaId", (row) => row.quota_id),
      id("parentId", (row) => row.parent_quota_id),
      text("remark", 180, (row) => row.remark),
      text("operator", 160, (row) => row.operator),
      id("recordId", (row) => row.id, true),
    ];
  }, [t, label]);
  return (
    <>
      <FilterBar
        filters={[
          {
            name: "operation",
            label: t("filters.operation"),
            kind: "choice",
            options: options(quotaOperation, t("all")),
          },
          { name: "reseller", label: t("filters.reseller"), kind: "choice", options: resellers },
          { name: "quotaId", label: t("filters.quotaId"), kind: "text" },
          { name: "parentId", label: t("filters.parentId"), kind: "text" },
          { name: "from", label: t("filters.operatedFrom"), kind: "day" },
          { name: "until", label: t("filters.operatedUntil"), kind: "day" },
        ]}
      />
      <DataTable
        columns={columns}
        empty={<Empty advice={t("empty.records.advice")} title={t("empty.records.title")} />}
        label={t("records.title")}
        name="quota-records"
        rowId={(row) => row.id ?? [row.quota_id, row.operation_time, row.operation_type].join()}
        rows={rows}
      />
    </>
  );
}
