"use client";
import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { CopyableId } from "@/components/figure/copyable-id";
import { CustomerNames } from "@/components/figure/customer-name";
import { Instant } from "@/components/figure/instant";
import { LogAction } from "@/components/figure/log-action";
import { PersonName } from "@/components/figure/person-name";
import { filledParams, fromDay, present, untilDay } from "@/components/filter-values";
import { type Column, countValue, instantValue, textValue } from "@/components/table/columns";
import { DataTable } from "@/components/table/data-table";
import { FilterBar } from "@/components/table/filter-bar";
import { usePagedRows } from "@/components/table/use-paged-rows";
import { useSort } from "@/components/table/use-sort";
import { Empty } from "@/components/ui/empty";
import { api } from "@/lib/client/api";
import { read } from "@/lib/client/queries";
import type { AuditRow } from "@/lib/desk/audit";
import { auditActions } from "@/lib/desk/audit-actions";
import { EntryDetail, useDetailText } from "./entry-detail";
import { EntrySubject } from "./entry-subject";

interface Answer {
  total: number;
  rows: AuditRow[];
}
const rowsOf = (answer: Answer) => answer.rows;
const countOf = (answer: Answer) => answer.total;
const usualSorts = [{ by: "at", isDescending: true }];

/** Who did what, newest first, with the filters in the address. */
export function LogList() {
  const t = useTranslations("log");
  const params = filledParams(useSearchParams());
  const { data: state } = useQuery(read(api.desk.auditState, {}));
  const { sorts, onSort } = useSort(["at"], usualSorts);
  const rows = usePagedRows(
    api.desk.auditEntries,
    present({
      personId: params.person,
      action: params.action as AuditRow["action"] | undefined,
      subjectId: params.subject,
      from: fromDay(params.from),
      until: untilDay(params.until),
      isOldestFirst: sorts[0]?.isDescending === false ? true : undefined,
    }),
    { rowsOf, countOf },
  );
  const detailText = useDetailText();
  const columns = useMemo(
    (): Column<AuditRow>[] => [
      {
        id: "at",
        header: t("columns.at"),
        width: 165,
        sortable: true,
        value: instantValue((row) => row.at),
        cell: (row) => <Instant seconds value={row.at} />,
      },
      {
        id: "person",
        header: t("columns.person"),
        width: 160,
        value: textValue((row) => (row.isSystem ? t("system") : row.person)),
        cell: (row) =>
          row.isSystem ? <span className="text-ink-soft">{t("system")}</span> : <PersonName name={row.person} />,
      },
      {
        id: "action",
        header: t("columns.action"),
        width: 150,
        value: textValue((row) => t(`actions.${row.action}`)),
        cell: (row) => <LogAction action={row.action} />,
      },
      {
        id: "subject",
        header: t("columns.subject"),
        width: 230,
        value: textValue((row) => `${t(`subjects.${row.subjectKind}`)} ${row.subjectId}`),
        cell: (row) => <EntrySubject row={row} />,
      },
      {
        id: "detail",
        header: t("columns.detail"),
        width: 420,
        value: textValue((row) => detailText(row.detail)),
        cell: (row) => <EntryDetail detail={row.detail} />,
      },
      {
        id: "seq",
        header: t("columns.seq"),
        width: 90,
        align: "end",
        value: countValue((row) => row.seq),
        cell: (row) => row.seq,
      },
      ...(["requestId", "account", "hash", "previousHash"] as const).map(
        (id): Column<AuditRow> => ({
          id,
          header: t(`columns.${id}`),
          width: 220,
          hidden: true,
          value: textValue((row) => row[id]),
          cell: (row) => <CopyableId value={row[id]} />,
        }),
      ),
    ],
    [t, detailText],
  );
  const all = { value: "", label: t("filters.all") };
  return (
    <>
      <FilterBar
        filters={[
          {
            name: "action",
            label: t("columns.action"),
            kind: "choice",
            options: [all, ...auditActions.map((action) => ({ value: action, label: t(`actions.${action}`) }))],
          },
          {
            name: "person",
            label: t("columns.person"),
            kind: "choice",
            options: [
              all,
              ...(state?.people ?? []).map(({ id, name }) => ({ value: id, label: name, isName: true as const })),
              { value: "system", label: t("system") },
            ],
          },
          { name: "subject", label: t("filters.subject"), kind: "text" },
          { name: "from", label: t("filters.from"), kind: "day" },
          { name: "until", label: t("filters.until"), kind: "day" },
        ]}
      />
      <CustomerNames ids={rows.seen.flatMap((row) => (row.subjectKind === "customer" ? row.subjectId : []))}>
        <DataTable
          columns={columns}
          empty={<Empty advice={t("empty.advice")} title={t("empty.title")} />}
          label={t("title")}
          name="log"
          onSort={onSort}
          rowId={(row) => `${row.account} ${row.seq}`}
          rows={rows}
          sorts={sorts}
        />
      </CustomerNames>
    </>
  );
}
