"use client";
import { useTranslations } from "next-intl";
import type { GuessedColumns } from "@/lib/bulk/guess-columns";
import { type BulkField, type BulkKind, bulkFields, type TypedRow } from "@/lib/bulk/kinds";
import { Button } from "../ui/button";
import { Callout } from "../ui/callout";
import { Checkbox } from "../ui/checkbox";
import { Field } from "../ui/field";
import { Select } from "../ui/select";
import type { SourceTable } from "./read-source";

const shownRows = 5;

interface Props {
  kind: BulkKind;
  chosen: {
    tables: readonly SourceTable[];
    at: number;
    guessed: GuessedColumns;
    encoding?: string | undefined;
  };
  count: number;
  rows: readonly TypedRow[];
  onTable: (at: number) => void;
  onGuess: (guessed: GuessedColumns) => void;
  onAnew: () => void;
}

/** Which column of the table is which field, with the first rows as they will be taken. */
export function ColumnMapper({ kind, chosen, count, rows, onTable, onGuess, onAnew }: Props) {
  const t = useTranslations("bulk");
  const { tables, at, guessed, encoding } = chosen;
  const { columns, hasHeadings } = guessed;
  const table = tables[at]?.rows ?? [];
  const width = Math.max(0, ...table.slice(0, 200).map((row) => row.length));
  const fields: readonly BulkField[] = bulkFields[kind];
  const nameOf = (column: number) => {
    const heading = hasHeadings ? table[0]?.[column]?.trim() : "";
    const sample = table[hasHeadings ? 1 : 0]?.[column]?.trim() ?? "";
    return heading || t("map.column", { number: column + 1, sample: sample.slice(0, 24) });
  };
  const taken = fields.filter((field) => columns[field] != null);
  const isMissing = columns.payee == null || columns.amount == null;
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p>
          {t("map.found", { count })}
          {encoding && <span className="text-ink-soft"> · {encoding}</span>}
        </p>
        <Button onClick={onAnew} variant="secondary">
          {t("map.anew")}
        </Button>
      </div>
      {tables.length > 1 && (
        <Field label={t("map.sheet")}>
          {(aria) => (
            <Select
              {...aria}
              className="sm:max-w-72"
              onChange={(event) => onTable(Number(event.target.value))}
              value={at}
            >
              {tables.map(({ name, rows: of }, index) => (
                <option key={name} value={index}>
                  {t("map.sheetRows", { name, count: of.length })}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      <Checkbox checked={hasHeadings} onChange={(event) => onGuess({ columns, hasHeadings: event.target.checked })}>
        {t("map.hasHeadings")}
      </Checkbox>
      <div className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-5">
        {fields.map((field) => (
          <Field isRequired={field === "payee" || field === "amount"} key={field} label={t(`heading.${field}`)}>
            {(aria) => (
              <Select
                {...aria}
                onChange={(event) =>
                  onGuess({
                    hasHeadings,
                    columns: { ...columns, [field]: event.target.value === "" ? null : Number(event.target.value) },
                  })
                }
                value={columns[field] ?? ""}
              >
                <option value="">{t("map.none")}</option>
                {Array.from({ length: width }, (_, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                  <option key={column} value={column}>
                    {nameOf(column)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        ))}
      </div>
      {isMissing && <Callout title={t("map.missing")} tone="warn" />}
      {taken.length > 0 && rows.length > 0 && (
        <section aria-label={t("map.preview")} className="overflow-x-auto rounded-lg border border-line">
          <table className="w-full text-start">
            <caption className="sr-only">{t("map.preview")}</caption>
            <thead className="bg-raised text-ink-soft text-xs">
              <tr>
                {taken.map((field) => (
                  <th className="px-3 py-1.5 text-start font-medium" key={field} scope="col">
                    {t(`heading.${field}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, shownRows).map((row, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the file
                <tr className="border-line border-t" key={index}>
                  {taken.map((field) => (
                    <td className="max-w-64 truncate px-3 py-1.5 tabular-nums" key={field} translate="no">
                      {row[field] || "—"}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {count > shownRows && <p className="text-ink-soft">{t("map.more", { count: count - shownRows })}</p>}
    </>
  );
}
