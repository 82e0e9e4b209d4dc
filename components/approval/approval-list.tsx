"use client";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { api } from "@/lib/client/api";
import type { ApprovalState, ApprovalSummary } from "@/lib/desk/approval-answers";
import { ApprovalStateBadge } from "../figure/approval-state";
import { Instant } from "../figure/instant";
import { Money } from "../figure/money";
import { PersonName } from "../figure/person-name";
import { filledParams, present } from "../filter-values";
import { amountValue, type Column, countValue, instantValue, textValue } from "../table/columns";
import { DataTable } from "../table/data-table";
import { FilterBar } from "../table/filter-bar";
import { usePagedRows } from "../table/use-paged-rows";
import { Empty } from "../ui/empty";
import { Link } from "../ui/link";

interface Answer {
  total: number;
  rows: ApprovalSummary[];
}
const shape = { rowsOf: (answer: Answer) => answer.rows, countOf: (answer: Answer) => answer.total };
const states = ["waiting", "approved", "used", "declined", "expired", "void"] as const satisfies ApprovalState[];

/** Every request, those that wait first. */
export function ApprovalList() {
  const t = useTranslations("approvals");
  const { state } = filledParams(useSearchParams());
  const wanted = states.find((one) => one === state);
  const rows = usePagedRows(api.desk.approvals, present({ state: wanted }), shape);
  const columns = useMemo(
    (): Column<ApprovalSummary>[] => [
      {
        id: "state",
        header: t("columns.state"),
        width: 90,
        value: textValue((row) => t(`state.${row.state}`)),
        cell: (row) => <ApprovalStateBadge state={row.state} />,
      },
      {
        id: "what",
        header: t("columns.what"),
        width: 240,
        value: textValue((row) => row.runName ?? row.title),
        cell: (row) => (
          <Link className="truncate text-accent hover:underline" href={`/approvals/${row.id}`} title={row.title}>
            {row.runName === null ? row.title : t("runOf", { run: row.runName })}
          </Link>
        ),
      },
      {
        id: "amount",
        header: t("columns.amount"),
        width: 120,
        align: "end",
        value: amountValue(
          (row) => row.amount,
          (row) => row.currency,
        ),
        cell: (row) => <Money amount={row.amount} currency={row.currency} />,
      },
      {
        id: "person",
        header: t("columns.person"),
        width: 130,
        value: textValue((row) => row.personName),
        cell: (row) => <PersonName name={row.personName} />,
      },
      {
        id: "payees",
        header: t("columns.payees"),
        width: 80,
        hidden: true,
        align: "end",
        value: countValue((row) => row.payees),
        cell: (row) => row.payees,
      },
      {
        id: "created",
        header: t("columns.created"),
        width: 145,
        value: instantValue((row) => row.createdAt),
        cell: (row) => <Instant value={row.createdAt} />,
      },
      {
        id: "expires",
        header: t("columns.expires"),
        width: 145,
        value: instantValue((row) => row.expiresAt),
        cell: (row) => (row.state === "waiting" || row.state === "approved" ? <Instant value={row.expiresAt} /> : "—"),
      },
      {
        id: "decided",
        header: t("columns.decided"),
        width: 130,
        value: textValue((row) => row.decidedName),
        cell: (row) => (row.decidedName === null ? "—" : <PersonName name={row.decidedName} />),
      },
    ],
    [t],
  );
  return (
    <>
      <FilterBar
        filters={[
          {
            name: "state",
            label: t("columns.state"),
            kind: "choice",
            options: [
              { value: "", label: t("all") },
              ...states.map((value) => ({ value, label: t(`state.${value}`) })),
            ],
          },
        ]}
      />
      <DataTable
        columns={columns}
        empty={<Empty advice={t("empty.advice")} title={t("empty.title")} />}
        hrefOf={(row) => `/approvals/${row.id}`}
        label={t("title")}
        name="approvals"
        rowId={(row) => row.id}
        rows={rows}
      />
    </>
  );
}
