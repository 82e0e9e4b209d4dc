"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useMemo } from "react";
import { BillingMonth } from "@/components/figure/billing-month";
import { Money } from "@/components/figure/money";
import { amountValue, type Column, countValue, textValue } from "@/components/table/columns";
import type { ReconciledCycle } from "@/lib/desk/bill-exceptions";
import { isZero } from "@/lib/money";

/** The columns of the months whose two accounts are compared. */
export function useReconcileColumns(): Column<ReconciledCycle>[] {
  const t = useTranslations("bills.reconcile");
  const format = useFormatter();
  return useMemo(() => {
    const money = (
      id: "sums" | "records" | "rounding" | "coupon" | "issued" | "allocated",
      of: (row: ReconciledCycle) => string | null,
    ) => ({
      id,
      header: t(`columns.${id}`),
      width: 140,
      align: "end" as const,
      value: amountValue(of),
      cell: (row: ReconciledCycle) => {
        const amount = of(row);
        return amount === null ? <span className="text-ink-soft">{t("notYet")}</span> : <Money amount={amount} />;
      },
    });
    return [
      {
        id: "cycle",
        header: t("columns.cycle"),
        width: 140,
        value: textValue((row) => row.cycle),
        cell: (row) => <BillingMonth value={row.cycle} />,
      },
      money("sums", (row) => row.sums),
      money("records", (row) => row.records),
      money("rounding", (row) => row.rounding),
      {
        id: "unexplained",
        header: t("columns.unexplained"),
        width: 140,
        align: "end",
        value: amountValue((row) => row.unexplained),
        cell: (row) =>
          row.unexplained === null ? (
            <span className="text-ink-soft">{t("changing")}</span>
          ) : (
            <span className={isZero(row.unexplained) ? "" : "font-medium"}>
              <Money amount={row.unexplained} />
            </span>
          ),
      },
      {
        id: "rows",
        header: t("columns.rows"),
        width: 170,
        align: "end",
        value: countValue((row) => row.rowsKept),
        cell: (row) => (
          <span className="tabular-nums">
            {format.number(row.rowsKept)}/{format.number(row.rowsTold)}
          </span>
        ),
      },
      {
        id: "open",
        header: t("columns.open"),
        width: 170,
        value: countValue((row) => row.open),
        cell: (row) => (
          <span className={row.open > 0 ? "text-warn" : "text-ink-soft"}>
            {t("openCount", { open: row.open, explained: row.explained })}
          </span>
        ),
      },
      money("coupon", (row) => row.paidByCoupon),
      money("issued", (row) => row.issued),
      money("allocated", (row) => row.allocated),
    ];
  }, [t, format]);
}
