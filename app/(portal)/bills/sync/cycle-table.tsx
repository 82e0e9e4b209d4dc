"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useMemo } from "react";
import { BillCycleStateBadge } from "@/components/figure/bill-cycle-state";
import { BillingMonth } from "@/components/figure/billing-month";
import { Instant } from "@/components/figure/instant";
import { Money } from "@/components/figure/money";
import { clientRows } from "@/components/table/client-rows";
import { amountValue, type Column, countValue, instantValue, textValue } from "@/components/table/columns";
import { DataTable } from "@/components/table/data-table";
import { Empty } from "@/components/ui/empty";
import { Link } from "@/components/ui/link";
import type { BillCycleProgress } from "@/lib/desk/bill-sync";

interface Props {
  cycles: readonly BillCycleProgress[] | undefined;
  error: unknown;
}

/** Every month of the copy, newest first: what is there of it, as of when, and what is wrong with it. */
export function CycleTable({ cycles, error }: Props) {
  const t = useTranslations("bills.sync");
  const format = useFormatter();
  const columns = useMemo(
    (): Column<BillCycleProgress>[] => [
      {
        id: "cycle",
        header: t("columns.cycle"),
        width: 140,
        value: textValue((row) => row.cycle),
        cell: (row) => (
          <Link className="text-accent hover:underline" href={`/bills?cycle=${row.cycle}`}>
            <BillingMonth value={row.cycle} />
          </Link>
        ),
      },
      {
        id: "state",
        header: t("columns.state"),
        width: 110,
        value: textValue((row) => t(`state.${row.state}`)),
        cell: (row) => <BillCycleStateBadge state={row.state} />,
      },
      {
        id: "customers",
        header: t("columns.customers"),
        width: 120,
        align: "end",
        value: countValue((row) => row.customersRead),
        cell: (row) => (
          <span className="tabular-nums">
            {format.number(row.customersRead)}/{format.number(row.customers)}
          </span>
        ),
      },
      {
        id: "rows",
        header: t("columns.rows"),
        width: 100,
        align: "end",
        value: countValue((row) => row.rows),
        cell: (row) => <span className="tabular-nums">{format.number(row.rows)}</span>,
      },
      {
        id: "due",
        header: t("columns.due"),
        width: 150,
        align: "end",
        value: amountValue(
          (row) => row.due,
          (row) => row.currency,
        ),
        cell: (row) => <Money amount={row.due} currency={row.currency} />,
      },
      {
        id: "asOf",
        header: t("columns.asOf"),
        width: 150,
        value: instantValue((row) => row.asOf),
        cell: (row) => (row.asOf ? <Instant value={row.asOf} /> : <span className="text-ink-soft">{t("never")}</span>),
      },
      {
        id: "sums",
        header: t("columns.sums"),
        width: 150,
        value: instantValue((row) => row.sumsAt),
        cell: (row) =>
          row.sumsAt ? <Instant value={row.sumsAt} /> : <span className="text-ink-soft">{t("never")}</span>,
      },
      {
        id: "trouble",
        header: t("columns.trouble"),
        width: 160,
        value: textValue((row) =>
          row.aside + row.refused > 0 ? t("trouble", { aside: row.aside, refused: row.refused }) : "",
        ),
        cell: (row) =>
          row.aside + row.refused > 0 ? (
            <span className="text-warn">{t("trouble", { aside: row.aside, refused: row.refused })}</span>
          ) : (
            <span className="text-ink-soft">{t("noTrouble")}</span>
          ),
      },
    ],
    [t, format],
  );
  return (
    <DataTable
      columns={columns}
      empty={<Empty advice={t("empty.advice")} title={t("empty.title")} />}
      label={t("months")}
      name={null}
      rowId={({ cycle }) => cycle}
      rows={clientRows(cycles, { error })}
    />
  );
}
