"use client";
import { useTranslations } from "next-intl";
import { Button } from "../ui/button";
import type { Column } from "./columns";
import { useExport } from "./use-export";
import type { PagedRows } from "./use-paged-rows";

interface Props<Row> {
  label: string;
  rows: PagedRows<Row>;
  columns: readonly Column<Row>[];
  chosen: ReadonlyMap<string, Row>;
}

/** Takes along what the table shows: to the clipboard, as CSV or as a workbook, with progress and a way to stop. */
export function ExportMenu<Row>(props: Props<Row>) {
  const t = useTranslations("table");
  const { state, run, cancel } = useExport(props);
  const count = props.chosen.size > 0 ? props.chosen.size : (props.rows.rowCount ?? 0);
  const isBusy = state.step === "reading";
  return (
    <div className="grid min-w-52 gap-1">
      <p className="px-3 pt-1 text-ink-soft text-xs">
        {props.chosen.size > 0 ? t("exportChosen", { count }) : t("exportAll", { count })}
      </p>
      {(["tsv", "csv", "xlsx"] as const).map((kind) => (
        <Button
          className="justify-start"
          disabled={isBusy || count === 0}
          key={kind}
          onClick={() => run(kind)}
          variant="quiet"
        >
          {t(`exportAs.${kind}`)}
        </Button>
      ))}
      <p aria-live="polite" className="min-h-5 px-3 text-ink-soft text-xs">
        {state.step === "reading" && t("exportReading", { done: state.done, total: state.total ?? 0 })}
        {state.step === "copied" && t("exportCopied")}
        {state.step === "failed" && <span className="text-debt">{t("exportFailed")}</span>}
      </p>
      <Button className={isBusy ? "" : "invisible"} onClick={cancel} variant="secondary">
        {t("exportCancel")}
      </Button>
    </div>
  );
}
