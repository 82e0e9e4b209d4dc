"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { CodeLabel } from "@/components/figure/code-label";
import { CopyableId } from "@/components/figure/copyable-id";
import { Instant } from "@/components/figure/instant";
import { Money } from "@/components/figure/money";
import { usePerson } from "@/components/shell/person";
import { amountValue, type Column, instantValue, textValue } from "@/components/table/columns";
import { useCodeText } from "@/components/table/use-code-text";
import { Link } from "@/components/ui/link";
import { associationType } from "@/lib/api/codes/customers";
import type { BalanceRow } from "@/lib/desk/answers";

const Title = ({ text }: { text: string | null }) =>
  text ? (
    <span className="truncate" title={text} translate="no">
      {text}
    </span>
  ) : (
    <span className="text-ink-soft">—</span>
  );

/** The columns of the list of balances. */
export function useBalanceColumns(): Column<BalanceRow>[] {
  const t = useTranslations("balances");
  const label = useCodeText();
  const canMove = usePerson().permissions.includes("accounts.spend");
  return useMemo((): Column<BalanceRow>[] => {
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
        value: textValue(({ name, accountName }) => name ?? accountName),
        cell: ({ name, accountName }) => <Title text={name ?? accountName} />,
      },
      {
        id: "debt",
        header: t("column.debt"),
        width: 128,
        align: "end",
        value: amountValue(
          (row) => row.debt,
          (row) => row.currency,
        ),
        cell: (row) => amountOf(row, row.debt, true),
      },
      {
        id: "amount",
        header: t("column.amount"),
        width: 150,
        align: "end",
        value: amountValue(
          (row) => row.amount,
          (row) => row.currency,
        ),
        cell: (row) => amountOf(row, row.amount, false),
      },
      {
        id: "type",
        header: t("column.type"),
        width: 110,
        value: textValue((row) => label(associationType, row.associationType)),
        cell: (row) => <CodeLabel codes={associationType} value={row.associationType} />,
      },
      {
        id: "asOf",
        header: t("column.asOf"),
        width: 150,
        value: instantValue(({ asOf }) => asOf),
        cell: ({ asOf }) => <Instant value={asOf} />,
      },
      ...(canMove
        ? [
            {
              id: "move",
              header: t("column.move"),
              width: 140,
              value: { kind: "none" as const },
              // Only resale customers' money can be moved (CBC.5021).
              cell: (row: BalanceRow) => row.associationType === "2" && <MoveLinks row={row} />,
            },
          ]
        : []),
      {
        id: "account",
        header: t("column.account"),
        width: 160,
        hidden: true,
        value: textValue(({ accountName }) => accountName),
        cell: ({ accountName }) => <Title text={accountName} />,
      },
      {
        id: "id",
        header: t("column.id"),
        width: 280,
        hidden: true,
        value: textValue(({ customerId }) => customerId),
        cell: ({ customerId }) => <CopyableId value={customerId} />,
      },
    ];
  }, [t, label, canMove]);
}

function MoveLinks({ row: { customerId, name, accountName } }: { row: BalanceRow }) {
  const t = useTranslations("balances");
  const links = { allocate: t("allocate"), reclaim: t("reclaim") };
  return (
    <span className="flex gap-3">
      {Object.entries(links).map(([direction, text]) => (
        <Link
          aria-label={`${text} ${name ?? accountName ?? customerId}`}
          className="text-accent hover:underline"
          href={{ pathname: `/balances/${direction}`, query: { customer: customerId } }}
          key={direction}
        >
          {text}
        </Link>
      ))}
    </span>
  );
}
