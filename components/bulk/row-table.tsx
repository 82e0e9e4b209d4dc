"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { bulkFields } from "@/lib/bulk/kinds";
import { api } from "@/lib/client/api";
import type { BulkRowFilter, BulkRowView, BulkRun } from "@/lib/desk/bulk-answers";
import { DraftRowBadge, RowStateBadge } from "../figure/bulk-state";
import { CopyableId } from "../figure/copyable-id";
import { Instant } from "../figure/instant";
import { Money } from "../figure/money";
import { amountValue, type Column, countValue, instantValue, textValue } from "../table/columns";
import { DataTable } from "../table/data-table";
import { usePagedRows } from "../table/use-paged-rows";
import { Button } from "../ui/button";
import { Empty } from "../ui/empty";
import { useRowNote } from "./use-row-note";

interface Props {
  run: BulkRun;
  only: BulkRowFilter | undefined;
  onFix?: (row: BulkRowView) => void;
  onLeaveOut?: (rows: number[], isLeftOut: boolean) => void;
}

const draftState = ({ isLeftOut, problems }: BulkRowView) =>
  isLeftOut ? "leftOut" : problems.length > 0 ? "problem" : "ready";

interface Answer {
  total: number;
  rows: BulkRowView[];
}
const shape = { rowsOf: (answer: Answer) => answer.rows, countOf: (answer: Answer) => answer.total };

/** The rows of a run: as they were given, as they were understood, and what is wrong with them or became of them. */
export function RowTable({ run, only, onFix, onLeaveOut }: Props) {
  const t = useTranslations("bulk");
  const noteOf = useRowNote();
  const rows = usePagedRows(api.desk.bulkRows, { id: run.id, ...(only && { only }) }, shape);
  const isDraft = run.state === "draft";
  const columns = useMemo((): Column<BulkRowView>[] => {
    const hasDates = (bulkFields[run.kind] as readonly string[]).includes("until");
    const given = (row: BulkRowView) => row.customerName ?? row.typed.payee;
    return [
      {
        id: "row",
        header: t("row.number"),
        width: 64,
        align: "end",
        value: countValue((row) => row.position + 1),
        cell: (row) => <span className="text-ink-soft tabular-nums">{row.position + 1}</span>,
      },
      {
        id: "customer",
        header: t("row.customer"),
        width: 190,
        value: textValue(given),
        cell: (row) => (
          <span className="truncate" title={given(row)} translate="no">
            {given(row) || "—"}
          </span>
        ),
      },
      {
        id: "customerId",
        header: t("row.customerId"),
        width: 150,
        hidden: isDraft,
        value: textValue((row) => row.customerId),
        cell: (row) => <CopyableId value={row.customerId} />,
      },
      {
        id: "amount",
        header: t(`heading.amount`),
        width: 120,
        align: "end",
        value: amountValue((row) => row.amount),
        cell: (row) =>
          row.amount === null ? (
            <span className="text-debt" translate="no">
              {row.typed.amount || "—"}
            </span>
          ) : (
            <Money amount={row.amount} />
          ),
      },
      {
        id: "note",
        header: t(isDraft ? "row.problems" : "row.note"),
        width: isDraft ? 380 : 300,
        value: textValue(noteOf),
        cell: (row) => (
          <span className="truncate" title={noteOf(row)}>
            {noteOf(row)}
          </span>
        ),
      },
      ...(onFix
        ? [
            {
              id: "fix",
              header: t("row.change"),
              width: 90,
              value: { kind: "none" as const },
              cell: (row: BulkRowView) => (
                <Button
                  aria-label={t("row.changeRow", { row: row.position + 1 })}
                  onClick={() => onFix(row)}
                  size="small"
                  variant="secondary"
                >
                  {t("row.change")}
                </Button>
              ),
            },
          ]
        : []),
      {
        id: "state",
        header: t("row.state"),
        width: 100,
        value: textValue((row) => (isDraft ? t(`draftState.${draftState(row)}`) : t(`rowState.${row.state}`))),
        cell: (row) =>
          isDraft ? (
            <DraftRowBadge hasProblem={row.problems.length > 0} isLeftOut={row.isLeftOut} />
          ) : (
            <RowStateBadge state={row.state} />
          ),
      },
      ...(isDraft
        ? []
        : [
            {
              id: "code",
              header: t("row.code"),
              width: 130,
              value: textValue((row: BulkRowView) => row.vendor?.code),
              cell: (row: BulkRowView) => row.vendor?.code ?? "",
            },
            {
              id: "reference",
              header: t("row.reference"),
              width: 170,
              value: textValue((row: BulkRowView) => row.reference),
              cell: (row: BulkRowView) => <CopyableId value={row.reference} />,
            },
          ]),
      ...(hasDates
        ? [
            {
              id: "from",
              header: t("heading.from"),
              width: 150,
              hidden: true,
              value: instantValue((row: BulkRowView) => row.from),
              cell: (row: BulkRowView) => (row.from ? <Instant value={row.from} /> : (row.typed.from ?? "—")),
            },
            {
              id: "until",
              header: t("heading.until"),
              width: 150,
              value: instantValue((row: BulkRowView) => row.until),
              cell: (row: BulkRowView) => (row.until ? <Instant value={row.until} /> : (row.typed.until ?? "—")),
            },
            {
              id: "memo",
              header: t("heading.memo"),
              width: 150,
              hidden: true,
              value: textValue((row: BulkRowView) => row.memo),
              cell: (row: BulkRowView) => row.memo ?? "—",
            },
          ]
        : []),
    ];
  }, [t, run.kind, isDraft, noteOf, onFix]);
  return (
    <DataTable
      {...(onLeaveOut && {
        actions: (chosen: readonly BulkRowView[], clear: () => void) => {
          const leave = (isLeftOut: boolean) => {
            onLeaveOut(
              chosen.slice(0, 1_000).map(({ position }) => position),
              isLeftOut,
            );
            clear();
          };
          return (
            <>
              <Button onClick={() => leave(true)} size="small" variant="secondary">
                {t("row.leaveOut")}
              </Button>
              <Button onClick={() => leave(false)} size="small" variant="secondary">
                {t("row.takeIn")}
              </Button>
            </>
          );
        },
      })}
      columns={columns}
      empty={<Empty title={t("row.none")} />}
      label={run.name}
      name={`bulk-rows-${isDraft ? "draft" : "sent"}`}
      rowId={(row) => String(row.position)}
      rows={rows}
    />
  );
}
