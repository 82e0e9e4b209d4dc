"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Instant } from "@/components/figure/instant";
import { Money } from "@/components/figure/money";
import { PersonName } from "@/components/figure/person-name";
import { SpendCounts, SpendState } from "@/components/figure/spend-state";
import { amountValue, type Column, countValue, instantValue, textValue } from "@/components/table/columns";
import { DataTable } from "@/components/table/data-table";
import { usePagedRows } from "@/components/table/use-paged-rows";
import { Empty } from "@/components/ui/empty";
import { Link } from "@/components/ui/link";
import { api } from "@/lib/client/api";
import type { ReceiptSummary } from "@/lib/desk/answers";

interface Answer {
  total: number;
  rows: ReceiptSummary[];
}
const rowsOf = (answer: Answer) => answer.rows;
const countOf = (answer: Answer) => answer.total;

/** Every spend made from the portal: by whom, for how much, and what became of it. */
export function ReceiptList() {
  const t = useTranslations("coupons");
  const states = useTranslations("form.receipt");
  const rows = usePagedRows(api.desk.receipts, {}, { rowsOf, countOf });
  const columns = useMemo(
    (): Column<ReceiptSummary>[] => [
      {
        id: "time",
        header: t("receipt.time"),
        width: 160,
        value: instantValue((row) => row.createdAt),
        cell: (row) => <Instant seconds value={row.createdAt} />,
      },
      {
        id: "operation",
        header: t("receipt.operation"),
        width: 170,
        value: textValue((row) => row.title),
        cell: (row) => row.title,
      },
      {
        id: "person",
        header: t("receipt.person"),
        width: 150,
        value: textValue((row) => row.personName),
        cell: (row) => <PersonName name={row.personName} />,
      },
      {
        id: "state",
        header: t("receipt.state"),
        width: 260,
        value: textValue((row) => states(`state.${row.state}`)),
        cell: (row) => (
          <span className="flex gap-1">
            <SpendState state={row.state} />
            <SpendCounts
              done={row.done}
              notApplied={row.notApplied}
              person={row.person}
              refused={row.refused}
              unknown={row.unknown}
            />
          </span>
        ),
      },
      {
        id: "payees",
        header: t("receipt.payees"),
        width: 90,
        align: "end",
        value: countValue((row) => row.payees),
        cell: (row) => row.payees,
      },
      {
        id: "total",
        header: t("receipt.total"),
        width: 130,
        align: "end",
        value: amountValue((row) => row.total),
        cell: (row) => <Money amount={row.total} />,
      },
      {
        id: "open",
        header: t("receipt.id"),
        width: 110,
        value: textValue((row) => row.id),
        cell: (row) => (
          <Link
            aria-label={`${t("receipt.open")} ${row.id}`}
            className="text-accent hover:underline"
            href={`/coupons/receipts/${row.id}`}
          >
            {row.id.slice(0, 8)}
          </Link>
        ),
      },
    ],
    [t, states],
  );
  return (
    <DataTable
      columns={columns}
      empty={<Empty advice={t("empty.receipts.advice")} title={t("empty.receipts.title")} />}
      hrefOf={(row) => `/coupons/receipts/${row.id}`}
      label={t("tabs.receipts")}
      name="receipts"
      rowId={(row) => row.id}
      rows={rows}
    />
  );
}
