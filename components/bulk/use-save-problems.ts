"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { bulkFields } from "@/lib/bulk/kinds";
import { api } from "@/lib/client/api";
import { call } from "@/lib/client/call";
import type { BulkRowView, BulkRun } from "@/lib/desk/bulk-answers";
import { notify } from "../shell/notify";

const pageSize = 1_000;

/** Saves the rows with problems as they were given, each with its sentences, to be mended in a spreadsheet and read again. */
export function useSaveProblems(run: BulkRun) {
  const t = useTranslations("bulk");
  const [isBusy, setBusy] = useState(false);
  const readAll = async () => {
    const rows: BulkRowView[] = [];
    for (;;) {
      const page = await call(api.desk.bulkRows, {
        id: run.id,
        only: "problems",
        offset: rows.length,
        limit: pageSize,
      });
      rows.push(...page.rows);
      if (page.rows.length < pageSize) return rows;
    }
  };
  const save = async () => {
    setBusy(true);
    try {
      const [rows, { csvOf }, { saveFile }] = await Promise.all([
        readAll(),
        import("../table/csv"),
        import("../table/save-file"),
      ]);
      const fields = bulkFields[run.kind];
      const text = (value: string) => ({ kind: "text" as const, text: value });
      const file = csvOf({
        headers: [...fields.map((field) => t(`heading.${field}`)), t("row.problems")],
        cells: rows.map((row) => [
          ...fields.map((field) => text(row.typed[field] ?? "")),
          text(row.problems.map(({ message }) => message).join(" ")),
        ]),
      });
      saveFile(`${run.name}-${t("row.problems")}.csv`, new Blob([file], { type: "text/csv;charset=utf-8" }));
    } catch {
      notify({ title: t("check.notSaved") });
    }
    setBusy(false);
  };
  return { isBusy, save: () => void save() };
}
