"use client";
import { useTranslations } from "next-intl";
import { CodeLabel } from "@/components/figure/code-label";
import { CopyableId } from "@/components/figure/copyable-id";
import { Instant } from "@/components/figure/instant";
import { Money } from "@/components/figure/money";
import type { Column } from "@/components/table/columns";
import { associationType } from "@/lib/api/codes/customers";
import type { BalanceRow } from "@/lib/desk/answers";

const Title = ({ text }: { text: string | null }) =>
  text ? (
    <span className="truncate" title={text}>
      {text}
    </span>
  ) : (
    <span className="text-ink-soft">—</span>
  );

/** The columns of the list of balances. */
export function useBalanceColumns(): Column<BalanceRow>[] {
  const t = useTranslations("balances");
  const amountOf = (row: BalanceRow, amount: string | null, debt: boolean) =>
    row.asOf !== null && amount === null ? (
      <span className="text-ink-soft" title={t("notAvailableWhy")}>
        {t("notAvailable")}
      </span>
    ) : (
      <Money amount={amount} currency={row.currency} debt={debt} />
    );
  return [
    {
      id: "name",
      header: t("column.name"),
      width: 190,
      cell: ({ name, accountName }) => <Title text={name ?? accountName} />,
    },
    { id: "debt", header: t("column.debt"), width: 128, align: "end", cell: (row) => amountOf(row, row.debt, true) },
    {
      id: "amount",
      header: t("column.amount"),
      width: 150,
      align: "end",
      cell: (row) => amountOf(row, row.amount, false),
    },
    {
      id: "type",
      header: t("column.type"),
      width: 110,
      cell: (row) => <CodeLabel codes={associationType} value={row.associationType} />,
    },
    { id: "asOf", header: t("column.asOf"), width: 150, cell: ({ asOf }) => <Instant value={asOf} /> },
    {
      id: "account",
      header: t("column.account"),
      width: 160,
      hidden: true,
      cell: ({ accountName }) => <Title text={accountName} />,
    },
    {
      id: "id",
      header: t("column.id"),
      width: 280,
      hidden: true,
      cell: ({ customerId }) => <CopyableId value={customerId} />,
    },
  ];
}
