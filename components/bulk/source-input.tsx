"use client";
import clsx from "clsx";
import { Download, FileSpreadsheet } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useRef, useState } from "react";
import { type BulkKind, bulkFields } from "@/lib/bulk/kinds";
import { saveFile } from "../table/save-file";
import { Button } from "../ui/button";
import { Callout } from "../ui/callout";
import { Field } from "../ui/field";
import { Textarea } from "../ui/textarea";
import type { Source, SourceTable } from "./read-source";

interface Props {
  kind: BulkKind;
  onSource: (source: {
    tables: readonly SourceTable[];
    encoding?: string | undefined;
    fileName?: string | undefined;
  }) => void;
}

/** Takes rows: a file that is dropped or chosen, or cells that are pasted. */
export function SourceInput({ kind, onSource }: Props) {
  const t = useTranslations("bulk");
  const id = useId();
  const file = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [isOver, setOver] = useState(false);
  const [isReading, setReading] = useState(false);
  const [problem, setProblem] = useState<Extract<Source, { problem: string }>["problem"] | null>(null);
  const take = async (read: Promise<Source>, fileName?: string) => {
    setReading(true);
    const source = await read;
    setReading(false);
    if ("problem" in source) setProblem(source.problem);
    else onSource({ ...source, fileName });
  };
  const takeFile = (chosen: File | undefined) => {
    setProblem(null);
    if (chosen)
      void take(
        import("./read-source").then(({ readFile }) => readFile(chosen)),
        chosen.name,
      );
  };
  const takeText = () => {
    setProblem(null);
    void take(import("./read-source").then(({ readPaste }) => readPaste(text)));
  };
  const saveTemplate = () => {
    const heads = bulkFields[kind].map((field) => t(`heading.${field}`));
    saveFile(
      `${t(`kind.${kind}`)}.csv`,
      new Blob([`\uFEFF${heads.join(",")}\r\n`], { type: "text/csv;charset=utf-8" }),
    );
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is for the mouse; the button inside does the same */}
      <div
        className={clsx(
          "grid place-items-center gap-2 rounded-lg border border-dashed px-4 py-8 text-center transition-colors",
          isOver ? "border-accent bg-accent-soft" : "border-line-strong",
        )}
        onDragLeave={() => setOver(false)}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          takeFile(event.dataTransfer.files[0]);
        }}
      >
        <FileSpreadsheet aria-hidden className="size-6 text-ink-soft" />
        <p className="font-medium">{t("source.drop")}</p>
        <p className="text-ink-soft">{t("source.formats")}</p>
        <span className="mt-1 flex flex-wrap justify-center gap-2">
          <input
            accept=".csv,.tsv,.txt,.xlsx"
            aria-label={t("source.choose")}
            className="sr-only"
            id={id}
            onChange={(event) => {
              takeFile(event.target.files?.[0]);
              event.target.value = "";
            }}
            ref={file}
            tabIndex={-1}
            type="file"
          />
          <Button isLoading={isReading} onClick={() => file.current?.click()}>
            {t("source.choose")}
          </Button>
          <Button onClick={saveTemplate} variant="secondary">
            <Download aria-hidden className="size-4" />
            {t("source.template")}
          </Button>
        </span>
      </div>
      {problem && <Callout title={t(`source.problem.${problem}`)} tone="warn" />}
      <Field hint={t("source.pasteHint")} label={t("source.paste")}>
        {(aria) => (
          <Textarea
            {...aria}
            className="min-h-32 font-mono text-sm"
            onChange={(event) => setText(event.target.value)}
            placeholder={t(`source.example.${kind}`)}
            rows={5}
            spellCheck={false}
            value={text}
          />
        )}
      </Field>
      <Button
        className="justify-self-start"
        disabled={text.trim() === ""}
        isLoading={isReading}
        onClick={takeText}
        variant="secondary"
      >
        {t("source.readPaste")}
      </Button>
    </>
  );
}
