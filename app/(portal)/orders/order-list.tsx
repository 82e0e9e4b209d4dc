"use client";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { CodeLabel, Status } from "@/components/figure/code-label";
import { CopyableId } from "@/components/figure/copyable-id";
import { CustomerName, CustomerNames } from "@/components/figure/customer-name";
import { Instant } from "@/components/figure/instant";
import { Money } from "@/components/figure/money";
import { filledParams, fromDay, present, untilDay } from "@/components/filter-values";
import { amountValue, type Column, instantValue, textValue } from "@/components/table/columns";
import { DataTable } from "@/components/table/data-table";
import { FilterBar } from "@/components/table/filter-bar";
import { lookUpCustomers } from "@/components/table/look-up";
import { useCodeOptions } from "@/components/table/use-code-options";
import { useCodeText } from "@/components/table/use-code-text";
import { usePagedRows } from "@/components/table/use-paged-rows";
import { useSort } from "@/components/table/use-sort";
import { Empty } from "@/components/ui/empty";
import { orderSource, orderStatus, orderType } from "@/lib/api/codes/orders";
import { api } from "@/lib/client/api";

type Answer = NonNullable<NonNullable<(typeof api.orders.list)["types"]>["out"]>;
type Row = Answer["order_infos"][number];

const rowsOf = (answer: Answer) => answer.order_infos;
const countOf = (answer: Answer) => answer.total_count;
const usualSorts = [{ by: "created", isDescending: true }];

/** Orders of all customers, newest first, with the filters in the address. */
export function OrderList() {
  const t = useTranslations("orders");
  const options = useCodeOptions();
  const label = useCodeText();
  const params = filledParams(useSearchParams());
  const { sorts, onSort } = useSort(["created"], usualSorts);
  const rows = usePagedRows(
    api.orders.list,
    {
      order_by: sorts[0]?.isDescending ? "-createTime" : "createTime",
      ...present({
        order_id: params.orderId,
        customer_id: params.customerId,
        status: params.status ? Number(params.status) : undefined,
        order_type: params.type as "1" | undefined,
        create_time_begin: fromDay(params.from),
        create_time_end: untilDay(params.until),
      }),
    },
    { rowsOf, countOf },
  );
  const columns = useMemo(
    (): Column<Row>[] => [
      {
        id: "orderId",
        header: t("columns.orderId"),
        width: 190,
        value: textValue((row) => row.order_id),
        cell: (row) => <CopyableId value={row.order_id} />,
      },
      {
        id: "customer",
        header: t("columns.customer"),
        width: 200,
        value: textValue((row) => row.customer_id),
        lookUp: lookUpCustomers((row) => row.customer_id),
        cell: (row) => <CustomerName id={row.customer_id} />,
      },
      {
        id: "service",
        header: t("columns.service"),
        width: 150,
        value: textValue((row) => row.service_type_name ?? row.service_type_code),
        cell: (row) => row.service_type_name ?? row.service_type_code ?? "—",
      },
      {
        id: "type",
        header: t("columns.type"),
        width: 180,
        value: textValue((row) => label(orderType, row.order_type)),
        cell: (row) => <CodeLabel codes={orderType} value={row.order_type} />,
      },
      {
        id: "status",
        header: t("columns.status"),
        width: 130,
        value: textValue((row) => label(orderStatus, row.status)),
        cell: (row) => <Status codes={orderStatus} value={row.status} />,
      },
      {
        id: "amount",
        header: t("columns.amount"),
        width: 130,
        align: "end",
        value: amountValue(
          (row) => row.amount_after_discount,
          (row) => row.currency,
        ),
        cell: (row) => <Money amount={row.amount_after_discount} currency={row.currency} />,
      },
      {
        id: "official",
        header: t("columns.official"),
        width: 130,
        align: "end",
        value: amountValue(
          (row) => row.official_amount,
          (row) => row.currency,
        ),
        cell: (row) => <Money amount={row.official_amount} currency={row.currency} />,
      },
      {
        id: "coupon",
        header: t("columns.coupon"),
        width: 110,
        align: "end",
        hidden: true,
        value: amountValue(
          (row) => row.amount_info?.coupon_amount,
          (row) => row.currency,
        ),
        cell: (row) => <Money amount={row.amount_info?.coupon_amount} currency={row.currency} />,
      },
      {
        id: "cashCoupon",
        header: t("columns.cashCoupon"),
        width: 110,
        align: "end",
        hidden: true,
        value: amountValue(
          (row) => row.amount_info?.flexipurchase_coupon_amount,
          (row) => row.currency,
        ),
        cell: (row) => <Money amount={row.amount_info?.flexipurchase_coupon_amount} currency={row.currency} />,
      },
      {
        id: "created",
        header: t("columns.created"),
        width: 165,
        sortable: true,
        value: instantValue((row) => row.create_time),
        cell: (row) => <Instant value={row.create_time} />,
      },
      {
        id: "paid",
        header: t("columns.paid"),
        width: 150,
        value: instantValue((row) => row.payment_time),
        cell: (row) => <Instant value={row.payment_time} />,
      },
      {
        id: "source",
        header: t("columns.source"),
        width: 110,
        hidden: true,
        value: textValue((row) => label(orderSource, row.source_type)),
        cell: (row) => <CodeLabel codes={orderSource} value={row.source_type} />,
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
            name: "status",
            label: t("filters.status"),
            kind: "choice",
            options: options(orderStatus, t("filters.all")),
          },
          { name: "type", label: t("filters.type"), kind: "choice", options: options(orderType, t("filters.all")) },
          { name: "orderId", label: t("filters.orderId"), kind: "text" },
          { name: "customerId", label: t("filters.customerId"), kind: "text" },
          { name: "from", label: t("filters.from"), kind: "day" },
          { name: "until", label: t("filters.until"), kind: "day" },
        ]}
      />
      <CustomerNames ids={rows.seen.flatMap((row) => row.customer_id ?? [])}>
        <DataTable
          columns={columns}
          empty={<Empty advice={t("empty.advice")} title={t("empty.title")} />}
          label={t("title")}
          name="orders"
          rowId={(row) => row.order_id ?? ""}
          onSort={onSort}
          rows={rows}
          sorts={sorts}
        />
      </CustomerNames>
    </>
  );
}
