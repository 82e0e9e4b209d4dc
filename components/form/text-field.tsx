"use client";
import { Input } from "../ui/input";
import { LabelledField } from "./labelled-field";
import { type FieldProps, useField } from "./use-field";

/** One line of text. */
export function TextField({ form, name, label, hint, type = "text" }: FieldProps & { type?: "text" | "password" }) {
  const field = useField(form, name);
  return (
    <LabelledField field={field} hint={hint} label={label}>
      {(aria) => (
        <Input
          {...aria}
          autoComplete="off"
          name={name}
          onBlur={field.onBlur}
          onChange={(event) => field.onChange(event.target.value)}
          type={type}
          value={field.value}
        />
      )}
    </LabelledField>
  );
}
