"use client";
import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { controlStyles } from "../ui/input";
import { LabelledField } from "./labelled-field";
import { type FieldProps, useField } from "./use-field";

/** Some lines of text with a counter. Text beyond the limit stays as typed and is told, never cut. */
export function MemoField({ form, name, label, hint }: FieldProps) {
  const t = useTranslations("form.field");
  const field = useField(form, name);
  const length = String(field.value).trim().length;
  const most = field.rules.maxLength;
  const counter = most !== undefined && (
    <span className={clsx("tabular-nums", length > most && "text-debt")}>{t("counter", { length, most })}</span>
  );
  return (
    <LabelledField
      aside={
        <>
          {!field.rules.isRequired && <span className="me-3">{t("optional")}</span>}
          {counter}
        </>
      }
      field={field}
      hint={hint}
      label={label}
    >
      {(aria) => (
        <textarea
          {...aria}
          className={clsx(controlStyles, "field-sizing-content max-h-40 min-h-16 resize-y")}
          name={name}
          onBlur={field.onBlur}
          onChange={(event) => field.onChange(event.target.value)}
          rows={2}
          value={field.value}
        />
      )}
    </LabelledField>
  );
}
