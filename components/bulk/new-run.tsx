"use client";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { type GuessedColumns, guessColumns } from "@/lib/bulk/guess-columns";
import { type BulkKind, mostRows } from "@/lib/bulk/kinds";
import type { RunSettings } from "@/lib/desk/bulk-answers";
import { formatInstant } from "@/lib/time";
import { ProblemPanel } from "../problem-panel";
import { Button } from "../ui/button";
import { Callout } from "../ui/callout";
import { Card } from "../ui/card";
import { Field } from "../ui/field";
import { Input } from "../ui/input";
import { Progress } from "../ui/progress";
import { ColumnMapper } from "./column-mapper";
import type { SourceTable } from "./read-source";
import { SettingsFields } from "./settings-fields";
import { SourceInput } from "./source-input";
import { typedRows } from "./typed-rows";
import { useSendRows } from "./use-send-rows";

interface Chosen {
  tables: readonly SourceTable[];
  at: number;
  guessed: GuessedColumns;
  encoding?: string | undefined;
}

/** The first step of a run: its rows, which column is which, and what holds for all of them. */
export function NewRun({ kind }: { kind: BulkKind }) {
  const t = useTranslations("bulk");
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [settings, setSettings] = useState<RunSettings>({});
  const [name, setName] = useState("");
  const sending = useSendRows(kind);
  const table = chosen?.tables[chosen.at]?.rows;
  const rows = useMemo(() => (table && chosen ? typedRows(kind, table, chosen.guessed) : []), [kind, table, chosen]);
  const open = (tables: readonly SourceTable[], at: number, encoding?: string) =>
    setChosen({ tables, at, encoding, guessed: guessColumns(kind, tables[at]?.rows ?? []) });
  const { payee, amount } = chosen?.guessed.columns ?? {};
  const isMapped = payee != null && amount != null;
  const usualName = `${t(`kind.${kind}`)} ${formatInstant(new Date().toISOString())}`;
  const isMany = rows.length > mostRows;
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        sending.send({ name: name.trim() || usualName, settings, rows });
      }}
    >
      <Card className="grid gap-4">
        <h2 className="font-semibold text-heading">{t("source.title")}</h2>
        {chosen && table ? (
          <ColumnMapper
            chosen={chosen}
            count={rows.length}
            kind={kind}
            onAnew={() => setChosen(null)}
            onGuess={(guessed) => setChosen({ ...chosen, guessed })}
            onTable={(at) => open(chosen.tables, at, chosen.encoding)}
            rows={rows}
          />
        ) : (
          <SourceInput
            kind={kind}
            onSource={({ tables, encoding, fileName }) => {
              open(tables, 0, encoding);
              if (fileName) setName(fileName.replace(/\.[^.]+$/, "").slice(0, 80));
            }}
          />
        )}
      </Card>
      {chosen && (
        <Card className="grid gap-4">
          <h2 className="font-semibold text-heading">{t("settings.title")}</h2>
          <div className="grid items-start gap-4 sm:grid-cols-2">
            <Field hint={t("settings.nameHint")} label={t("settings.name")}>
              {(aria) => (
                <Input
                  {...aria}
                  maxLength={80}
                  onChange={(event) => setName(event.target.value)}
                  placeholder={usualName}
                  value={name}
                />
              )}
            </Field>
            {kind === "coupon" && <SettingsFields onChange={setSettings} settings={settings} />}
          </div>
        </Card>
      )}
      {isMany && <Callout title={t("source.tooMany", { count: rows.length, most: mostRows })} tone="warn" />}
      {sending.error !== null && <ProblemPanel error={sending.error} />}
      {sending.done !== null && (
        <Progress label={t("source.sending")} value={rows.length === 0 ? 0 : sending.done / rows.length} />
      )}
      {chosen && (
        <div className="flex flex-wrap items-center gap-3">
          <Button
            disabled={!isMapped || rows.length === 0 || isMany || (kind === "coupon" && !settings.quotaId)}
            isLoading={sending.done !== null}
            size="large"
            type="submit"
          >
            {t("source.check", { count: rows.length })}
          </Button>
          <span className="text-ink-soft">{t("source.checkHint")}</span>
        </div>
      )}
    </form>
  );
}
