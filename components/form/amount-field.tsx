"use client";
import { Input } from "../ui/input";
import { LabelledField } from "./labelled-field";
import { type FieldProps, useField } from "./use-field";

/** An amount, typed as people type it and shown back in the one form that is sent. */
export function AmountField({ form, name, label, hint }: FieldProps) {
  const field = useField(form, name);
  return (
    <LabelledField field={field} hint={hint} label={label}>
      {(aria) => (
        <Input
          {...aria}
          autoComplete="off"
          className="max-w-56 text-end tabular-nums"
          inputMode="decimal"
          name={name}
          onBlur={field.onBlur}
          onChange={(event) => field.onChange(event.target.value)}
          placeholder="0.00"
          value={field.value}
        />
      )}
    </LabelledField>
  );
}
