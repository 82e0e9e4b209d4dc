"use client";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { beijingDay } from "@/lib/time";
import type { Column } from "./columns";
import { lookedUp } from "./look-up";
import { plainTable, tsvOf } from "./plain-values";
import { saveFile } from "./save-file";
import type { PagedRows } from "./use-paged-rows";

export type ExportKind = "tsv" | "csv" | "xlsx";

interface Source<Row> {
  label: string;
  rows: PagedRows<Row>;
  columns: readonly Column<Row>[];
  /** Only these, where some are chosen. */
  chosen: ReadonlyMap<string, Row>;
}

export type ExportState =
  | { step: "idle" | "copied" | "failed" }
  | { step: "reading"; done: number; total: number | null };

/** Copies or exports exactly what a table shows: its filter, its order, its columns; every page of it, or the chosen rows. */
export function useExport<Row>({ label, rows, columns, chosen }: Source<Row>) {
  const t = useTranslations("table");
  const [state, setState] = useState<ExportState>({ step: "idle" });
  const reading = useRef<AbortController | null>(null);
  const run = async (kind: ExportKind) => {
    const stop = new AbortController();
    reading.current = stop;
    const progress = (done: number) => setState({ step: "reading", done, total: rows.rowCount });
    try {
      progress(0);
      const all = chosen.size > 0 ? [...chosen.values()] : await rows.readAll(progress, stop.signal);
      const table = plainTable(await lookedUp(columns, all), all, (header) => t("currencyOf", { header }));
      if (kind === "tsv") await navigator.clipboard.writeText(tsvOf(table));
      else {
        const name = `${label}-${beijingDay(new Date())}.${kind}`;
        const file =
          kind === "csv"
            ? new Blob([(await import("./csv")).csvOf(table)], { type: "text/csv;charset=utf-8" })
            : await (await import("./xlsx")).xlsxOf(table, label);
        if (!stop.signal.aborted) saveFile(name, file);
      }
      setState({ step: kind === "tsv" ? "copied" : "idle" });
    } catch {
      setState({ step: stop.signal.aborted ? "idle" : "failed" });
    }
  };
  return { state, run, cancel: () => reading.current?.abort() };
}
