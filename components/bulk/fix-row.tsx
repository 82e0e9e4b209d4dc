"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { type BulkKind, bulkFields, type TypedRow } from "@/lib/bulk/kinds";
import type { BulkRowView } from "@/lib/desk/bulk-answers";
import { ProblemPanel } from "../problem-panel";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { Field } from "../ui/field";
import { Input } from "../ui/input";

interface Props {
  kind: BulkKind;
  row: BulkRowView;
  isSaving: boolean;
  /** Rows with problems beside this one. */
  others: number;
  onSave: (typed: TypedRow) => Promise<void>;
  onLeaveOut: () => Promise<void>;
  onClose: () => void;
}

/** One row to be typed over, each cell with what is wrong with it. */
export function FixRow({ kind, row, isSaving, others, onSave, onLeaveOut, onClose }: Props) {
  const t = useTranslations("bulk");
  const { isSplit: _, ...given } = row.typed;
  const [typed, setTyped] = useState<TypedRow>(given);
  const [error, setError] = useState<unknown>(null);
  const fields = bulkFields[kind];
  const form = useRef<HTMLFormElement>(null);
  // After the dialog has opened, which leads to its first control.
  useEffect(() => {
    const wanted = form.current?.querySelector<HTMLInputElement>("[aria-invalid=true]");
    (wanted ?? form.current?.querySelector("input"))?.focus();
  }, []);
  const wrongWith = (field: string) =>
    row.problems
      .filter((problem) => problem.field === field)
      .map(({ message }) => message)
      .join(" ") || undefined;
  const run = (work: Promise<void>) => void work.catch(setError);
  const ofRow = wrongWith("row");
  return (
    <Dialog
      className="m-auto w-[min(30rem,calc(100vw-2rem))] rounded-xl border border-line"
      closeLabel={t("fix.close")}
      isOpen
      label={t("row.changeRow", { row: row.position + 1 })}
      onClose={onClose}
    >
      <form
        className="grid gap-4 p-4 pt-2"
        onSubmit={(event) => {
          event.preventDefault();
          run(onSave(typed));
        }}
        ref={form}
      >
        {ofRow && <p className="text-debt">{ofRow}</p>}
        {fields.map((field) => (
          <Field
            error={typed[field] === given[field] ? wrongWith(field) : undefined}
            isRequired={field === "payee" || field === "amount"}
            key={field}
            label={t(`heading.${field}`)}
          >
            {(aria) => (
              <Input
                {...aria}
                autoComplete="off"
                onChange={(event) => setTyped({ ...typed, [field]: event.target.value })}
                value={typed[field] ?? ""}
              />
            )}
          </Field>
        ))}
        {error !== null && <ProblemPanel error={error} />}
        <div className="flex flex-wrap justify-end gap-2">
          <Button isLoading={isSaving} onClick={() => run(onLeaveOut())} variant="secondary">
            {t("row.leaveOut")}
          </Button>
          <Button isLoading={isSaving} type="submit">
            {t(others > 0 && row.problems.length > 0 ? "fix.next" : "fix.save")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
