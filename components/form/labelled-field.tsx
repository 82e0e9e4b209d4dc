"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FieldHelp } from "../knowledge/field-help";
import { type ControlAria, Field } from "../ui/field";
import type { useField } from "./use-field";

interface Props {
  field: ReturnType<typeof useField>;
  label: string;
  hint?: ReactNode;
  aside?: ReactNode;
  children: (aria: ControlAria) => ReactNode;
}

/** A field with its mark, limits and sentence from the declaration. */
export function LabelledField({ field, label, hint, aside, children }: Props) {
  const t = useTranslations("form.field");
  return (
    <Field
      aside={
        <>
          {aside ?? (field.rules.isRequired ? undefined : t("optional"))}
          {field.article && <FieldHelp id={field.article} />}
        </>
      }
      error={field.error}
      hint={hint}
      id={field.id}
      isRequired={field.rules.isRequired}
      label={label}
    >
      {children}
    </Field>
  );
}
