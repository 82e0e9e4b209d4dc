"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { api } from "@/lib/client/api";
import type { ApprovalLine } from "@/lib/desk/approval-answers";
import { CopyableId } from "../figure/copyable-id";
import { Money } from "../figure/money";
import { amountValue, type Column, countValue, textValue } from "../table/columns";
import { DataTable } from "../table/data-table";
import { usePagedRows } from "../table/use-paged-rows";
import { Empty } from "../ui/empty";

interface Answer {
  total: number;
  rows: ApprovalLine[];
}
const shape = { rowsOf: (answer: Answer) => answer.rows, countOf: (answer: Answer) => answer.total };

/** Who gets how much by a request, line by line. */
export function ApprovalLines({ id, currency }: { id: string; currency: string }) {
  const t = useTranslations("approvals.lines");
  const rows = usePagedRows(api.desk.approvalLines, { id }, shape);
  const columns = useMemo(
    (): Column<ApprovalLine>[] => [
      {
        id: "row",
        header: t("number"),
        width: 64,
        align: "end",
        value: countValue((row) => row.position),
        cell: (row) => <span className="text-ink-soft tabular-nums">{row.position}</span>,
      },
      {
        id: "payee",
        header: t("payee"),
        width: 260,
        value: textValue((row) => row.payeeName),
        cell: (row) => (
          <span className="truncate" title={row.payeeName ?? row.payee} translate="no">
            {row.payeeName ?? "—"}
          </span>
        ),
      },
      {
        id: "id",
        header: t("id"),
        width: 290,
        value: textValue((row) => row.payee),
        cell: (row) => <CopyableId value={row.payee} />,
      },
      {
        id: "amount",
        header: t("amount"),
        width: 150,
        align: "end",
        value: amountValue(
          (row) => row.amount,
          () => currency,
        ),
        cell: (row) => <Money amount={row.amount} currency={currency} />,
      },
    ],
    [t, currency],
  );
  return (
    <DataTable
      columns={columns}
      empty={<Empty title={t("none")} />}
      label={t("title")}
      name="approval-lines"
      rowId={(row) => String(row.position)}
      rows={rows}
    />
  );
}
