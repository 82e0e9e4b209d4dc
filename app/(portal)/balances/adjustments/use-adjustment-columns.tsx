"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { ReceiptLink } from "@/components/account/receipt-link";
import { CodeLabel } from "@/components/figure/code-label";
import { CopyableId } from "@/components/figure/copyable-id";
import { Instant } from "@/components/figure/instant";
import { NamedId } from "@/components/figure/named-id";
import { SignedMoney } from "@/components/figure/signed-money";
import { amountValue, type Column, instantValue, textValue } from "@/components/table/columns";
import { useCodeText } from "@/components/table/use-code-text";
import { adjustment } from "@/lib/api/codes/accounts";
import type { AdjustmentRow } from "@/lib/desk/account-answers";

/** The columns of the list of adjustments. */
export function useAdjustmentColumns(): Column<AdjustmentRow>[] {
  const t = useTranslations("accounts");
  const label = useCodeText();
  return useMemo((): Column<AdjustmentRow>[] => {
    const wayOf = ({ way }: AdjustmentRow) => way && t(`adjustments.way.${way}`);
    return [
      {
        id: "time",
        header: t("adjustments.column.time"),
        width: 165,
        value: instantValue((row) => row.time),
        cell: (row) => <Instant seconds value={row.time} />,
      },
      {
        id: "payee",
        header: t("adjustments.column.payee"),
        width: 210,
        value: textValue((row) => row.payeeName ?? row.payee),
        cell: (row) => <NamedId id={row.payee} name={row.payeeName} />,
      },
      {
        id: "way",
        header: t("adjustments.column.way"),
        width: 90,
        value: textValue(wayOf),
        cell: (row) => <span className="truncate">{wayOf(row) ?? "—"}</span>,
      },
      {
        id: "type",
        header: t("adjustments.column.type"),
        width: 120,
        value: textValue((row) => label(adjustment, row.type)),
        cell: (row) => <CodeLabel codes={adjustment} value={row.type} />,
      },
      {
        id: "amount",
        header: t("adjustments.column.amount"),
        width: 140,
        align: "end",
        value: amountValue(
          (row) => row.amount,
          (row) => row.currency,
        ),
        cell: (row) => <SignedMoney amount={row.amount} currency={row.currency} />,
      },
      {
        id: "receipt",
        header: t("receipt"),
        width: 110,
        value: textValue((row) => row.receiptId),
        cell: (row) => <ReceiptLink id={row.receiptId} />,
      },
      {
        id: "transId",
        header: t("adjustments.column.transId"),
        width: 250,
        value: textValue((row) => row.transId),
        cell: (row) => <CopyableId value={row.transId} />,
      },
      {
        id: "payeeId",
        header: t("adjustments.column.payeeId"),
        width: 280,
        hidden: true,
        value: textValue((row) => row.payee),
        cell: (row) => <CopyableId value={row.payee} />,
      },
      {
        id: "scene",
        header: t("adjustments.column.scene"),
        width: 140,
        hidden: true,
        value: textValue((row) => row.scene),
        cell: (row) => <span className="truncate">{row.scene || "—"}</span>,
      },
      {
        id: "memo",
        header: t("adjustments.column.memo"),
        width: 160,
        hidden: true,
        value: textValue((row) => row.memo),
        cell: (row) => (
          <span className="truncate" translate="no">
            {row.memo || "—"}
          </span>
        ),
      },
    ];
  }, [t, label]);
}
