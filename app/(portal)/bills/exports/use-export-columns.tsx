"use client";
import { Download, Trash2 } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useMemo } from "react";
import { useMonthName } from "@/components/chart/use-month-name";
import { ExportStateBadge } from "@/components/figure/export-state";
import { Instant } from "@/components/figure/instant";
import { Money } from "@/components/figure/money";
import { PersonName } from "@/components/figure/person-name";
import { amountValue, type Column, countValue, instantValue, textValue } from "@/components/table/columns";
import { IconButton } from "@/components/ui/button";
import type { BillExport } from "@/lib/desk/bill-exports";
import { useFilterWords } from "./use-filter-words";

const bytesPerMega = 1_000_000;

/** The columns of the files that were made. */
export function useExportColumns(onRemove: (id: string) => void): Column<BillExport>[] {
  const t = useTranslations("bills.exports");
  const format = useFormatter();
  const nameOf = useMonthName();
  const wordsOf = useFilterWords();
  return useMemo(() => {
    const months = ({ query: { from, until } }: BillExport) =>
      from === until ? nameOf(until) : t("span", { from: nameOf(from), until: nameOf(until) });
    const trouble = ({ state, problem }: BillExport) => {
      if (state === "stopped") return t("stopped");
      if (state !== "failed") return null;
      return problem === "sheet_rows" ? t("problem.sheet_rows") : t("problem.other");
    };
    return [
      {
        id: "what",
        header: t("columns.what"),
        width: 250,
        value: textValue((row) => `${t(`format.${row.format}`)} ${months(row)}`),
        cell: (row) =>
          row.state === "done" ? (
            <a
              className="inline-flex items-center gap-1.5 text-accent hover:underline"
              download
              href={`/api/bill-exports/${row.id}`}
            >
              <Download aria-hidden className="size-4 shrink-0" />
              <span className="truncate">
                {t(`format.${row.format}`)} · {months(row)}
              </span>
            </a>
          ) : (
            <span className="truncate">
              {t(`format.${row.format}`)} · {months(row)}
            </span>
          ),
      },
      {
        id: "state",
        header: t("columns.state"),
        width: 170,
        value: textValue((row) => trouble(row) ?? t(`state.${row.state}`)),
        cell: (row) => (
          <span className="flex min-w-0 items-center gap-2">
            <ExportStateBadge state={row.state} />
            {trouble(row) && (
              <span className="truncate text-ink-soft" title={trouble(row) ?? ""}>
                {trouble(row)}
              </span>
            )}
          </span>
        ),
      },
      {
        id: "filter",
        header: t("columns.filter"),
        width: 200,
        value: textValue((row) => wordsOf(row.query)),
        cell: (row) => (
          <span className="truncate text-ink-soft" title={wordsOf(row.query)}>
            {wordsOf(row.query)}
          </span>
        ),
      },
      {
        id: "rows",
        header: t("columns.rows"),
        width: 100,
        align: "end",
        value: countValue((row) => row.rows),
        cell: (row) => <span className="tabular-nums">{row.rows === null ? "" : format.number(row.rows)}</span>,
      },
      {
        id: "due",
        header: t("columns.due"),
        width: 150,
        align: "end",
        value: amountValue((row) => row.due),
        cell: (row) => (row.due === null ? null : <Money amount={row.due} />),
      },
      {
        id: "size",
        header: t("columns.size"),
        width: 100,
        align: "end",
        value: countValue((row) => row.bytes),
        cell: (row) => (
          <span className="tabular-nums">{row.bytes > 0 ? t("size", { value: row.bytes / bytesPerMega }) : ""}</span>
        ),
      },
      {
        id: "person",
        header: t("columns.person"),
        width: 130,
        value: textValue((row) => row.personName),
        cell: (row) => <PersonName name={row.personName} />,
      },
      {
        id: "at",
        header: t("columns.at"),
        width: 150,
        value: instantValue((row) => row.createdAt),
        cell: (row) => (
          <span className="flex items-center justify-between gap-2">
            <Instant value={row.createdAt} />
            {row.state !== "running" && (
              <IconButton
                label={t("remove", { name: `${t(`format.${row.format}`)} ${months(row)}` })}
                onClick={() => onRemove(row.id)}
              >
                <Trash2 aria-hidden className="size-4" />
              </IconButton>
            )}
          </span>
        ),
      },
    ];
  }, [t, format, nameOf, wordsOf, onRemove]);
}
