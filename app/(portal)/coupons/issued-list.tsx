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
import { couponStatus, couponType } from "@/lib/api/codes/coupons";
import { api } from "@/lib/client/api";

type Answer = NonNullable<NonNullable<(typeof api.coupons.listIssued)["types"]>["out"]>;
type Row = Answer["user_coupons"][number];

const rowsOf = (answer: Answer) => answer.user_coupons;
const countOf = (answer: Answer) => answer.total_count;

/** Coupons that customers hold; Huawei tells resale customers' only. */
export function IssuedList() {
  const t = useTranslations("coupons");
  const options = useCodeOptions();
  const label = useCodeText();
  const params = filledParams(useSearchParams());
  const rows = usePagedRows(
    api.coupons.listIssued,
    present({
      status: params.status ? Number(params.status) : undefined,
      coupon_type: params.couponType ? Number(params.couponType) : undefined,
      customer_id: params.customerId,
    }),
    { rowsOf, countOf },
  );
  const columns = useMemo(
    (): Column<Row>[] => [
      {
        id: "customer",
        header: t("coupon.customer"),
        width: 220,
        value: textValue((row) => row.customer_id),
        lookUp: lookUpCustomers((row) => row.customer_id),
        cell: (row) => <CustomerName id={row.customer_id} />,
      },
      {
        id: "type",
        header: t("coupon.type"),
        width: 100,
        value: textValue((row) => label(couponType, row.coupon_type)),
        cell: (row) => <CodeLabel codes={couponType} value={row.coupon_type} />,
      },
      {
        id: "status",
        header: t("coupon.status"),
        width: 100,
        value: textValue((row) => label(couponStatus, row.status)),
        cell: (row) => <Status codes={couponStatus} value={row.status} />,
      },
      {
        id: "faceValue",
        header: t("coupon.faceValue"),
        width: 120,
        align: "end",
        value: amountValue((row) => row.face_value),
        cell: (row) => <Money amount={row.face_value} />,
      },
      {
        id: "balance",
        header: t("coupon.balance"),
        width: 120,
        align: "end",
        value: amountValue((row) => row.balance),
        cell: (row) => <Money amount={row.balance} />,
      },
      {
        id: "created",
        header: t("coupon.created"),
        width: 150,
        value: instantValue((row) => row.create_time),
        cell: (row) => <Instant value={row.create_time} />,
      },
      {
        id: "effective",
        header: t("coupon.effective"),
        width: 150,
        value: instantValue((row) => row.effective_time),
        cell: (row) => <Instant value={row.effective_time} />,
        hidden: true,
      },
      {
        id: "expire",
        header: t("coupon.expire"),
        width: 150,
        value: instantValue((row) => row.expire_time),
        cell: (row) => <Instant value={row.expire_time} />,
      },
      {
        id: "id",
        header: t("coupon.id"),
        width: 200,
        value: textValue((row) => row.coupon_id),
        cell: (row) => <CopyableId value={row.coupon_id} />,
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
            options: options(couponStatus, t("filters.all")),
          },
          {
            name: "couponType",
            label: t("filters.couponType"),
            kind: "choice",
            options: options(couponType, t("filters.all")),
          },
          { name: "customerId", label: t("filters.customerId"), kind: "text" },
        ]}
      />
      <CustomerNames ids={rows.seen.flatMap((row) => row.customer_id ?? [])}>
        <DataTable
          columns={columns}
          empty={<Empty advice={t("empty.issued.advice")} title={t("empty.issued.title")} />}
          label={t("tabs.issued")}
          name="issued"
          rowId={(row) => row.coupon_id ?? ""}
          rows={rows}
        />
      </CustomerNames>
    </>
  );
}
