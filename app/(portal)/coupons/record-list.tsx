"use client";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { CodeLabel, Status } from "@/components/figure/code-label";
import { CopyableId } from "@/components/figure/copyable-id";
import { CustomerName, CustomerNames } from "@/components/figure/customer-name";
import { Instant } from "@/components/figure/instant";
import { Money } from "@/components/figure/money";
import { filledParams, present } from "@/components/filter-values";
import { amountValue, type Column, instantValue, textValue } from "@/components/table/columns";
import { DataTable } from "@/components/table/data-table";
import { FilterBar } from "@/components/table/filter-bar";
import { lookUpCustomers } from "@/components/table/look-up";
import { useCodeOptions } from "@/components/table/use-code-options";
import { useCodeText } from "@/components/table/use-code-text";
import { usePagedRows } from "@/components/table/use-paged-rows";
import { Empty } from "@/components/ui/empty";
import { couponOperation, operationResult } from "@/lib/api/codes/coupons";
import { api } from "@/lib/client/api";

type Answer = NonNullable<NonNullable<(typeof api.coupons.listRecords)["types"]>["out"]>;
type Row = Answer["records"][number];

const rowsOf = (answer: Answer) => answer.records;
const countOf = (answer: Answer) => answer.total_count;

/** What was issued and reclaimed, the failed attempts too. */
export function RecordList() {
  const t = useTranslations("coupons");
  const options = useCodeOptions();
  const label = useCodeText();
  const params = filledParams(useSearchParams());
  const rows = usePagedRows(
    api.coupons.listRecords,
    present({
      operation_types: params.operation ? [params.operation as "1"] : undefined,
      result: params.result as "0" | undefined,
      customer_id: params.customerId,
    }),
    { rowsOf, countOf },
  );
  const columns = useMemo(
    (): Column<Row>[] => [
      {
        id: "time",
        header: t("record.time"),
        width: 160,
        value: instantValue((row) => row.operation_time),
        cell: (row) => <Instant seconds value={row.operation_time} />,
      },
      {
        id: "operation",
        header: t("record.operation"),
        width: 130,
        value: textValue((row) => label(couponOperation, row.operation_type)),
        cell: (row) => <CodeLabel codes={couponOperation} value={row.operation_type} />,
      },
      {
        id: "customer",
        header: t("record.customer"),
        width: 220,
        value: textValue((row) => row.customer_id),
        lookUp: lookUpCustomers((row) => row.customer_id),
        cell: (row) => <CustomerName id={row.customer_id} />,
      },
      {
        id: "amount",
        header: t("record.amount"),
        width: 120,
        align: "end",
        value: amountValue((row) => row.operation_amount),
        cell: (row) => <Money amount={row.operation_amount} />,
      },
      {
        id: "result",
        header: t("record.result"),
        width: 110,
        value: textValue((row) => label(operationResult, row.result)),
        cell: (row) => <Status codes={operationResult} value={row.result} />,
      },
      {
        id: "remark",
        header: t("record.remark"),
        width: 200,
        value: textValue((row) => row.remark),
        cell: (row) => (
          <span className="truncate" translate="no">
            {row.remark || "—"}
          </span>
        ),
      },
      {
        id: "coupon",
        header: t("record.coupon"),
        width: 200,
        value: textValue((row) => row.coupon_id),
        cell: (row) => <CopyableId value={row.coupon_id} />,
      },
      {
        id: "quota",
        header: t("record.quota"),
        width: 190,
        value: textValue((row) => row.quota_id),
        cell: (row) => <CopyableId value={row.quota_id} />,
      },
      {
        id: "customerId",
        header: t("filters.customerId"),
        value: textValue((row) => row.customer_id),
        width: 280,
        hidden: true,
        cell: (row) => <CopyableId value={row.customer_id} />,
      },
    ],
    [t, label],
  );
  return (
    <>
      <FilterBar
        filters={[
          {
            name: "operation",
            label: t("filters.operation"),
            kind: "choice",
            options: options(couponOperation, t("filters.all")),
          },
          {
            name: "result",
            label: t("filters.result"),
            kind: "choice",
            options: options(operationResult, t("filters.all")),
          },
          { name: "customerId", label: t("filters.customerId"), kind: "text" },
        ]}
      />
      <CustomerNames ids={rows.seen.flatMap((row) => row.customer_id ?? [])}>
        <DataTable
          columns={columns}
          empty={<Empty advice={t("empty.records.advice")} title={t("empty.records.title")} />}
          label={t("tabs.records")}
          name="records"
          rowId={(row) => [row.coupon_id, row.quota_id, row.operation_type, row.operation_time, row.customer_id].join()}
          rows={rows}
        />
      </CustomerNames>
    </>
  );
}
