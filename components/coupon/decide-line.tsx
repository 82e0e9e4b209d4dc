"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { api } from "@/lib/client/api";
import { read, write } from "@/lib/client/queries";
import type { Receipt, ReceiptLine } from "@/lib/desk/answers";
import { ProblemPanel } from "../problem-panel";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Field } from "../ui/field";
import { type Choice, RadioGroup } from "../ui/radio-group";
import { Textarea } from "../ui/textarea";
import { LineEvidence } from "./line-evidence";

const mostLetters = 500;

/** What a line came to, decided by a person who has compared what was sent with what Huawei's records show. */
export function DecideLine({ line, receipt }: { line: ReceiptLine; receipt: Receipt }) {
  const t = useTranslations("form.decide");
  const queries = useQueryClient();
  const [choice, setChoice] = useState("");
  const [note, setNote] = useState("");
  const decide = useMutation({
    ...write(api.desk.decideLine),
    onSuccess: (after) => {
      queries.setQueryData(read(api.desk.receipt, { id: receipt.id }).queryKey, after);
      return queries.invalidateQueries({ queryKey: ["desk"] });
    },
  });
  const { records } = line;
  const choices: Choice<string>[] = [
    ...records.map(({ id }) => ({ value: `record ${id}`, label: t("byRecord", { id }) })),
    { value: "applied", label: records.length > 0 ? t("applied") : t("appliedAlone") },
    { value: "not_applied", label: t("notApplied") },
  ];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const record = records.find(({ id }) => choice === `record ${id}`);
    decide.mutate({
      id: receipt.id,
      position: line.position,
      outcome: choice === "not_applied" ? "not_applied" : "applied",
      ...(record && { recordId: record.id }),
      note,
    });
  };
  return (
    <Card aria-label={t("title", { payee: line.payeeName ?? line.payee })} className="grid gap-4" role="region">
      <h2 className="font-semibold text-base">{t("title", { payee: line.payeeName ?? line.payee })}</h2>
      <LineEvidence line={line} receipt={receipt} />
      <form className="grid max-w-2xl gap-3" onSubmit={submit}>
        <RadioGroup choices={choices} label={t("outcome")} onChange={setChoice} value={choice} />
        <Field hint={t("noteHint")} isRequired label={t("note")}>
          {(aria) => (
            <Textarea
              {...aria}
              maxLength={mostLetters}
              onChange={(event) => setNote(event.target.value)}
              rows={2}
              value={note}
            />
          )}
        </Field>
        {decide.error !== null && <ProblemPanel error={decide.error} />}
        <div className="flex flex-wrap items-center gap-3">
          <Button disabled={choice === "" || note.trim() === "" || decide.isPending} type="submit">
            {t("submit")}
          </Button>
          <span className="text-ink-soft">{t("final")}</span>
        </div>
      </form>
    </Card>
  );
}
