"use client";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { BillingMonth } from "@/components/figure/billing-month";
import { CustomerName } from "@/components/figure/customer-name";
import { ExceptionStateBadge } from "@/components/figure/exception-state";
import { Instant } from "@/components/figure/instant";
import { Allowed } from "@/components/shell/person";
import { type Column, countValue, instantValue, textValue } from "@/components/table/columns";
import { DataTable } from "@/components/table/data-table";
import { usePagedRows } from "@/components/table/use-paged-rows";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { api } from "@/lib/client/api";
import type { BillException } from "@/lib/desk/bill-exceptions";
import { ExceptionFigure } from "./exception-figure";

const ExplainDialog = dynamic(() => import("./explain-dialog").then((one) => one.ExplainDialog), { ssr: false });

interface Answer {
  total: number;
  rows: BillException[];
}
const shape = { rowsOf: (answer: Answer) => answer.rows, countOf: (answer: Answer) => answer.total };
const idOf = ({ cycle, customerId, kind }: BillException) => `${cycle} ${customerId} ${kind}`;

/** What does not agree, the open ones first, and what people found out about it. */
export function ExceptionList() {
  const t = useTranslations("bills.reconcile");
  const [chosen, setChosen] = useState<BillException | null>(null);
  const rows = usePagedRows(api.desk.billExceptions, {}, shape);
  const columns = useMemo(
    (): Column<BillException>[] => [
      {
        id: "state",
        header: t("list.state"),
        width: 90,
        value: textValue((row) => t(`state.${row.state}`)),
        cell: (row) => <ExceptionStateBadge state={row.state} />,
      },
      {
        id: "cycle",
        header: t("list.cycle"),
        width: 130,
        value: textValue((row) => row.cycle),
        cell: (row) => <BillingMonth value={row.cycle} />,
      },
      {
        id: "customer",
        header: t("list.customer"),
        width: 200,
        value: textValue((row) => row.customerName ?? row.customerId),
        cell: (row) => <CustomerName id={row.customerId} {...(row.customerName && { name: row.customerName })} />,
      },
      {
        id: "kind",
        header: t("list.kind"),
        width: 140,
        value: textValue((row) => t(`kind.${row.kind}`)),
        cell: (row) => t(`kind.${row.kind}`),
      },
      ...(["told", "kept", "difference"] as const).map(
        (name): Column<BillException> => ({
          id: name,
          header: t(`list.${name}`),
          width: 140,
          align: "end",
          value: countValue((row) => Number(name === "difference" ? Number(row.kept) - Number(row.told) : row[name])),
          cell: (row) => <ExceptionFigure name={name} row={row} />,
        }),
      ),
      {
        id: "note",
        header: t("list.note"),
        width: 240,
        value: textValue((row) => row.note),
        cell: (row) => (
          <span className="flex min-w-0 items-center gap-2">
            {row.note && (
              <span className="truncate" title={row.note}>
                {row.note}
              </span>
            )}
            {row.state !== "closed" && (
              <Allowed permission="bills.sync">
                <Button onClick={() => setChosen(row)} size="small" variant="quiet">
                  {t("explain")}
                </Button>
              </Allowed>
            )}
          </span>
        ),
      },
      {
        id: "seen",
        header: t("list.seen"),
        width: 150,
        value: instantValue((row) => row.seenAt),
        cell: (row) => <Instant value={row.seenAt} />,
      },
    ],
    [t],
  );
  return (
    <>
      <DataTable
        columns={columns}
        empty={<Empty advice={t("none.advice")} title={t("none.title")} />}
        label={t("exceptions")}
        name={null}
        rowId={idOf}
        rows={rows}
      />
      {chosen && <ExplainDialog exception={chosen} onClose={() => setChosen(null)} />}
    </>
  );
}
