"use client";
import { useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AsOf } from "@/components/figure/as-of";
import { Money } from "@/components/figure/money";
import { Card } from "@/components/ui/card";
import { api } from "@/lib/client/api";
import { read } from "@/lib/client/queries";
import { type BalanceQuery, firstPage } from "./balance-query";
import { SumsSkeleton, sumsGrid } from "./sums-skeleton";

/** The sums over the whole filter, with what they leave out. */
export function BalanceSums({ query }: { query: BalanceQuery }) {
  const t = useTranslations("balances.sums");
  const format = useFormatter();
  // The first page of the same list: the table below asks for it too, and one call answers both.
  const { data, error } = useQuery(read(api.desk.balances, firstPage(query)));
  if (!data) return error ? null : <SumsSkeleton />; // what went wrong is told by the table
  const { sums, currency, total, asOf } = data;
  return (
    <Card className="grid gap-3">
      <dl className={sumsGrid}>
        <Sum label={t("debt")}>
          <Money amount={sums.debt} currency={currency} debt />
        </Sum>
        <Sum label={t("inDebt")}>
          <span className="tabular-nums">{format.number(sums.inDebt)}</span>
        </Sum>
        <Sum label={t("amount")}>
          <Money amount={sums.amount} currency={currency} />
        </Sum>
        <Sum label={t("customers")}>
          <span className="tabular-nums">{format.number(total)}</span>
        </Sum>
      </dl>
      <AsOf at={asOf} source="ListCustomersBalancesDetail" />
      {sums.notAvailable > 0 && (
        <p className="max-w-prose text-ink-soft text-xs">{t("notAvailable", { count: sums.notAvailable })}</p>
      )}
    </Card>
  );
}

const Sum = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="grid content-start gap-0.5">
    <dt className="text-ink-soft">{label}</dt>
    <dd className="font-semibold text-lg">{children}</dd>
  </div>
);
