"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useMemo } from "react";
import { api } from "@/lib/client/api";
import type { BulkSummary } from "@/lib/desk/bulk-answers";
import { RunStateBadge } from "../figure/bulk-state";
import { Instant } from "../figure/instant";
import { Money } from "../figure/money";
import { PersonName } from "../figure/person-name";
import { SpendCounts } from "../figure/spend-state";
import { amountValue, type Column, countValue, instantValue, textValue } from "../table/columns";
import { DataTable } from "../table/data-table";
import { usePagedRows } from "../table/use-paged-rows";
import { Empty } from "../ui/empty";
import { Link } from "../ui/link";

interface Answer {
  total: number;
  rows: BulkSummary[];
}
const shape = { rowsOf: (answer: Answer) => answer.rows, countOf: (answer: Answer) => answer.total };

/** Every run, newest first, with what became of it. */
export function RunList() {
  const t = useTranslations("bulk");
  const format = useFormatter();
  const rows = usePagedRows(api.desk.bulkRuns, {}, shape);
  const columns = useMemo(
    (): Column<BulkSummary>[] => [
      {
        id: "name",
        header: t("columns.name"),
        width: 220,
        value: textValue((row) => row.name),
        cell: (row) => (
          <Link className="truncate text-accent hover:underline" href={`/bulk/${row.id}`} title={row.name}>
            {row.name}
          </Link>
        ),
      },
      {
        id: "kind",
        header: t("columns.kind"),
        width: 130,
        value: textValue((row) => t(`kind.${row.kind}`)),
        cell: (row) => t(`kind.${row.kind}`),
      },
      {
        id: "state",
        header: t("columns.state"),
        width: 100,
        value: textValue((row) => t(`state.${row.state}`)),
        cell: (row) => <RunStateBadge state={row.state} />,
      },
      {
        id: "rows",
        header: t("columns.rows"),
        width: 80,
        align: "end",
        value: countValue((row) => row.rows),
        cell: (row) => format.number(row.rows),
      },
      {
        id: "ends",
        header: t("columns.ends"),
        width: 190,
        value: textValue((row) => `${row.done} / ${row.refused} / ${row.unknown}`),
        cell: (row) => (
          <span className="flex gap-1">
            <SpendCounts done={row.done} refused={row.refused} unknown={row.unknown} />
          </span>
        ),
      },
      {
        id: "doneAmount",
        header: t("columns.doneAmount"),
        width: 130,
        align: "end",
        value: amountValue((row) => row.doneAmount),
        cell: (row) => <Money amount={row.state === "draft" ? null : row.doneAmount} />,
      },
      {
        id: "person",
        header: t("columns.person"),
        width: 150,
        value: textValue((row) => row.personName),
        cell: (row) => <PersonName name={row.personName} />,
      },
      {
        id: "created",
        header: t("columns.created"),
        width: 150,
        value: instantValue((row) => row.createdAt),
        cell: (row) => <Instant value={row.createdAt} />,
      },
    ],
    [t, format],
  );
  return (
    <DataTable
      columns={columns}
      empty={<Empty advice={t("empty.advice")} title={t("empty.title")} />}
      hrefOf={(row) => `/bulk/${row.id}`}
      label={t("title")}
      name="bulk-runs"
      rowId={(row) => row.id}
      rows={rows}
    />
  );
}
