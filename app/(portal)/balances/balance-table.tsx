"use client";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { usePerson } from "@/components/shell/person";
import { DataTable } from "@/components/table/data-table";
import { usePagedRows } from "@/components/table/use-paged-rows";
import { buttonStyles } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Link } from "@/components/ui/link";
import { api } from "@/lib/client/api";
import { read } from "@/lib/client/queries";
import type { BalancePage, BalanceRow } from "@/lib/desk/answers";
import { type BalanceQuery, firstPage } from "./balance-query";
import { useBalanceColumns } from "./use-balance-columns";

const shape = {
  rowsOf: (answer: BalancePage): readonly BalanceRow[] => answer.rows,
  countOf: (answer: BalancePage) => answer.total,
};

/** All customers with the balance last told of each. */
export function BalanceTable({ query, isCopying }: { query: BalanceQuery; isCopying: boolean }) {
  const t = useTranslations("balances");
  const rows = usePagedRows(api.desk.balances, query, shape);
  const isFiltered = query.words !== undefined || query.only !== undefined;
  const { data } = useQuery(read(api.desk.balances, firstPage(query)));
  const sums = data && {
    amount: [{ amount: data.sums.amount, currency: data.currency }],
    debt: [{ amount: data.sums.debt, currency: data.currency }],
  };
  const canMove = usePerson().permissions.includes("accounts.spend");
  const state = isFiltered ? "filtered" : isCopying ? "copying" : "none";
  return (
    <DataTable
      columns={useBalanceColumns()}
      empty={<Empty advice={t(`empty.${state}.advice`)} title={t(`empty.${state}.title`)} />}
      label={t("title")}
      name="balances"
      rowId={({ customerId }) => customerId}
      rows={rows}
      {...(sums && { totals: sums })}
      {...(canMove && { actions: (chosen: readonly BalanceRow[]) => <ChosenActions chosen={chosen} /> })}
    />
  );
}

/** Money is moved for one resale customer at a time here (CBC.5021). */
function ChosenActions({ chosen }: { chosen: readonly BalanceRow[] }) {
  const t = useTranslations("balances");
  const [only] = chosen;
  if (chosen.length > 1) return <span className="text-ink-soft">{t("oneAtATime")}</span>;
  if (only?.associationType !== "2") return <span className="text-ink-soft">{t("resaleOnly")}</span>;
  return (["allocate", "reclaim"] as const).map((direction) => (
    <Link
      className={buttonStyles({ variant: "secondary", size: "small" })}
      href={{ pathname: `/balances/${direction}`, query: { customer: only.customerId } }}
      key={direction}
    >
      {t(direction)}
    </Link>
  ));
}
