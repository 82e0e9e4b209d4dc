"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { ReceiptOf } from "@/components/coupon/record-receipts";
import { CodeLabel, Status } from "@/components/figure/code-label";
import { CopyableId } from "@/components/figure/copyable-id";
import { CustomerName } from "@/components/figure/customer-name";
import { Instant } from "@/components/figure/instant";
import { Money } from "@/components/figure/money";
import { amountValue, type Column, instantValue, textValue } from "@/components/table/columns";
import { lookUpCustomers } from "@/components/table/look-up";
import { useCodeText } from "@/components/table/use-code-text";
import { Link } from "@/components/ui/link";
import { couponOperation, operationResult, quotaType } from "@/lib/api/codes/coupons";
import type { api } from "@/lib/client/api";

type Answer = NonNullable<NonNullable<(typeof api.coupons.listRecords)["types"]>["out"]>;
export type RecordRow = Answer["records"][number];

/** An id that leads to what it names. */
const LinkedId = ({ id, query, label }: { id: string | null; query: Record<string, string>; label: string }) =>
  id ? (
    <Link
      aria-label={label}
      className="truncate font-mono text-accent text-xs hover:underline"
      href={{ pathname: "/coupons", query }}
      title={id}
    >
      {id}
    </Link>
  ) : (
    <span className="text-ink-soft">—</span>
  );

/** The columns of Huawei's records, with the portal's receipt where it was done here. */
export function useRecordColumns(): Column<RecordRow>[] {
  const t = useTranslations("coupons");
  const label = useCodeText();
  return useMemo(
    (): Column<RecordRow>[] => [
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
        width: 200,
        value: textValue((row) => row.customer_id),
        lookUp: lookUpCustomers((row) => row.customer_id),
        cell: (row) => <CustomerName id={row.customer_id} />,
      },
      {
        id: "amount",
        header: t("record.amount"),
        width: 112,
        align: "end",
        value: amountValue((row) => row.operation_amount),
        cell: (row) => <Money amount={row.operation_amount} />,
      },
      {
        id: "result",
        header: t("record.result"),
        width: 88,
        value: textValue((row) => label(operationResult, row.result)),
        cell: (row) => <Status codes={operationResult} value={row.result} />,
      },
      {
        id: "receipt",
        header: t("record.receipt"),
        width: 130,
        value: { kind: "none" },
        cell: (row) => <ReceiptOf record={row} />,
      },
      {
        id: "remark",
        header: t("record.remark"),
        width: 180,
        value: textValue((row) => row.remark),
        cell: (row) =>
          row.remark ? (
            <span className="truncate" title={row.remark} translate="no">
              {row.remark}
            </span>
          ) : (
            <span className="text-ink-soft">—</span>
          ),
      },
      {
        id: "coupon",
        header: t("record.coupon"),
        width: 180,
        value: textValue((row) => row.coupon_id),
        cell: (row) => (
          <LinkedId
            id={row.coupon_id}
            label={t("record.openCoupon", { id: row.coupon_id ?? "" })}
            query={{ tab: "issued", couponId: row.coupon_id ?? "" }}
          />
        ),
      },
      {
        id: "quota",
        header: t("record.quota"),
        width: 180,
        value: textValue((row) => row.quota_id),
        cell: (row) => (
          <LinkedId
            id={row.quota_id}
            label={t("record.openQuota", { id: row.quota_id ?? "" })}
            query={{ quotaType: row.quota_type ?? "0", quotaId: row.quota_id ?? "" }}
          />
        ),
      },
      {
        id: "quotaType",
        header: t("record.quotaType"),
        width: 130,
        value: textValue((row) => label(quotaType, row.quota_type)),
        cell: (row) => <CodeLabel codes={quotaType} value={row.quota_type} />,
        hidden: true,
      },
      {
        id: "customerId",
        header: t("filters.customerId"),
        value: textValue((row) => row.customer_id),
        width: 280,
        hidden: true,
        cell: (row) => <CopyableId value={row.customer_id} />,
      },
      {
        id: "id",
        header: t("record.id"),
        value: textValue((row) => row.id),
        width: 200,
        hidden: true,
        cell: (row) => <CopyableId value={row.id} />,
      },
    ],
    [t, label],
  );
}
