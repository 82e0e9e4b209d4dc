"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { ReceiptLink } from "@/components/account/receipt-link";
import { CodeLabel } from "@/components/figure/code-label";
import { CopyableId } from "@/components/figure/copyable-id";
import { Instant } from "@/components/figure/instant";
import { Money } from "@/components/figure/money";
import { NamedId } from "@/components/figure/named-id";
import { SignedMoney } from "@/components/figure/signed-money";
import { amountValue, type Column, instantValue, textValue } from "@/components/table/columns";
import { useCodeText } from "@/components/table/use-code-text";
import { tradeDetail } from "@/lib/api/codes/accounts";
import type { ChangeRow } from "@/lib/desk/account-answers";

type Row = ChangeRow;

/** The columns of a statement: of the partner's accounts, or with what Huawei tells of a customer's own. */
export function useChangeColumns(whose: "partner" | "customer"): Column<Row>[] {
  const t = useTranslations("accounts.changes");
  const receipt = useTranslations("accounts")("receipt");
  const label = useCodeText();
  return useMemo((): Column<Row>[] => {
    const wayOf = ({ way }: Row) => way && t(way === "in" ? "income" : "expense");
    const text = (
      id: "cycle" | "channel" | "channelNo" | "service",
      width: number,
      of: (row: Row) => string | null,
    ): Column<Row> => ({
      id,
      header: t(`column.${id}`),
      width,
      hidden: true,
      value: textValue(of),
      cell: (row) => <span className="truncate">{of(row) || "—"}</span>,
    });
    const common: Column<Row>[] = [
      {
        id: "time",
        header: t("column.time"),
        width: 165,
        value: instantValue((row) => row.time),
        cell: (row) => <Instant seconds value={row.time} />,
      },
      {
        id: "way",
        header: t("column.way"),
        width: 90,
        value: textValue(wayOf),
        cell: (row) => <span className="truncate">{wayOf(row) ?? "—"}</span>,
      },
      {
        id: "detail",
        header: t("column.detail"),
        width: 150,
        value: textValue((row) => label(tradeDetail, row.detail)),
        cell: (row) => <CodeLabel codes={tradeDetail} value={row.detail} />,
      },
      {
        id: "amount",
        header: t("column.amount"),
        width: 140,
        align: "end",
        value: amountValue(
          (row) => row.amount,
          (row) => row.currency,
        ),
        cell: (row) => <SignedMoney amount={row.amount} currency={row.currency} />,
      },
      {
        id: "after",
        header: t("column.after"),
        width: 140,
        align: "end",
        value: amountValue(
          (row) => row.after,
          (row) => row.currency,
        ),
        cell: (row) => <Money amount={row.after} currency={row.currency} />,
      },
      {
        id: "tradeId",
        header: t("column.tradeId"),
        width: 240,
        value: textValue((row) => row.tradeId),
        cell: (row) => <CopyableId value={row.tradeId} />,
      },
      {
        id: "id",
        header: t("column.id"),
        width: 260,
        hidden: true,
        value: textValue((row) => row.id),
        cell: (row) => <CopyableId value={row.id} />,
      },
    ];
    if (whose === "customer")
      return [
        ...common,
        text("service", 150, (row) => row.service),
        text("cycle", 130, (row) => row.billCycle),
        text("channel", 120, (row) => row.channel),
        text("channelNo", 200, (row) => row.channelNo),
      ];
    const counterpart: Column<Row> = {
      id: "counterpart",
      header: t("column.counterpart"),
      width: 190,
      value: textValue((row) => row.accountName ?? row.customerId),
      cell: (row) => <NamedId id={row.customerId} name={row.accountName} />,
    };
    const ours: Column<Row> = {
      id: "receipt",
      header: receipt,
      width: 110,
      value: textValue((row) => row.receiptId),
      cell: (row) => <ReceiptLink id={row.receiptId} />,
    };
    return [...common.slice(0, 5), counterpart, ...common.slice(5, 6), ours, ...common.slice(6)];
  }, [t, receipt, label, whose]);
}
