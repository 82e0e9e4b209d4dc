"use client";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { AsOf } from "@/components/figure/as-of";
import { CodeLabel, useCodeLabel } from "@/components/figure/code-label";
import { CopyableId } from "@/components/figure/copyable-id";
import { Money } from "@/components/figure/money";
import { clientRows } from "@/components/table/client-rows";
import { amountValue, type Column, textValue } from "@/components/table/columns";
import { DataTable } from "@/components/table/data-table";
import { useCodeText } from "@/components/table/use-code-text";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { Skeleton } from "@/components/ui/skeleton";
import { accountType } from "@/lib/api/codes/accounts";
import { api } from "@/lib/client/api";
import { read } from "@/lib/client/queries";
import { subtractAmount } from "@/lib/money";

type Answer = NonNullable<NonNullable<(typeof api.accounts.partnerBalances)["types"]>["out"]>;
type Row = Answer["account_balances"][number];

// Which account bounds an allocation is not published; the one that is named for it comes first (mt_060005).
const bounding = ["8", "1"];

const freeOf = ({ amount, designated_amount }: Row) =>
  amount === null ? null : subtractAmount(amount, designated_amount ?? "0");

/** The partner's own accounts, each by itself, with what can be allocated above them. */
export function OwnAccounts() {
  const t = useTranslations("accounts.own");
  const label = useCodeText();
  const { data, error, isFetching, refetch, dataUpdatedAt } = useQuery(read(api.accounts.partnerBalances, {}));
  const columns = useMemo((): Column<Row>[] => {
    const amount = (id: "amount" | "designated" | "free" | "credit", of: (row: Row) => string | null): Column<Row> => ({
      id,
      header: t(`column.${id}`),
      width: 142,
      align: "end",
      value: amountValue(of, (row) => row.currency),
      cell: (row) => <Money amount={of(row)} currency={row.currency} />,
    });
    return [
      {
        id: "type",
        header: t("column.type"),
        width: 150,
        value: textValue((row) => label(accountType, row.account_type)),
        cell: (row) => <CodeLabel codes={accountType} value={row.account_type} />,
      },
      amount("amount", (row) => row.amount),
      amount("designated", (row) => row.designated_amount),
      amount("free", freeOf),
      // A limit of credit is told of the credit account alone.
      amount("credit", (row) => (row.account_type === "2" ? row.credit_amount : null)),
      {
        id: "memo",
        header: t("column.memo"),
        width: 140,
        hidden: true,
        value: textValue((row) => row.memo),
        cell: (row) => (
          <span className="truncate" translate="no">
            {row.memo || "—"}
          </span>
        ),
      },
      {
        id: "id",
        header: t("column.id"),
        width: 220,
        value: textValue((row) => row.account_id),
        cell: (row) => <CopyableId value={row.account_id} />,
      },
    ];
  }, [t, label]);
  const rows = clientRows(data?.account_balances, { error, isFetching, retry: refetch });
  return (
    <>
      {(data || !error) && <Allocatable accounts={data?.account_balances} asOf={dataUpdatedAt} />}
      <DataTable
        columns={columns}
        empty={<Empty advice={t("empty.advice")} title={t("empty.title")} />}
        label={t("title")}
        name="own-accounts"
        rowId={(row) => row.account_id ?? row.account_type ?? ""}
        rows={rows}
      />
    </>
  );
}

/** The figure that people come for: what can be given to customers and resellers now. */
function Allocatable({ accounts, asOf }: { accounts: readonly Row[] | undefined; asOf: number }) {
  const t = useTranslations("accounts.own");
  const label = useCodeLabel();
  if (!accounts)
    return (
      <Card aria-busy className="grid grid-cols-1 gap-2">
        <Skeleton className="h-5.5 w-28" />
        <Skeleton className="h-8 w-44" />
        <Skeleton className="h-11 w-80 max-w-full sm:h-5.5" />
        <Skeleton className="h-12 w-64 max-w-full sm:h-5" />
      </Card>
    );
  const bound = bounding
    .map((type) => accounts.find(({ account_type }) => account_type === type))
    .find((account) => account !== undefined);
  const amount = bound ? freeOf(bound) : null;
  return (
    <Card className="grid gap-2">
      <h2 className="text-ink-soft">{t("allocatable")}</h2>
      <p className="font-semibold text-2xl">
        <Money amount={amount} currency={bound?.currency} />
      </p>
      <p className="text-ink-soft">
        {bound && amount !== null
          ? t("allocatableFrom", { account: label(accountType, bound.account_type) })
          : t("allocatableNone")}
      </p>
      <AsOf at={new Date(asOf).toISOString()} source="ListPartnerBalances" />
    </Card>
  );
}
