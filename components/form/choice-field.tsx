"use client";
import { Select } from "../ui/select";
import { LabelledField } from "./labelled-field";
import { type FieldProps, useField } from "./use-field";

interface Props extends FieldProps {
  options: readonly { value: string; label: string }[];
  /** What stands there while nothing is chosen. */
  placeholder: string;
}

/** One of a few, in the browser's own list. */
export function ChoiceField({ form, name, label, hint, options, placeholder }: Props) {
  const field = useField(form, name);
  return (
    <LabelledField field={field} hint={hint} label={label}>
      {(aria) => (
        <Select
          {...aria}
          name={name}
          onBlur={field.onBlur}
          onChange={(event) => field.onChange(event.target.value)}
          value={field.value}
        >
          <option value="">{placeholder}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </Select>
      )}
    </LabelledField>
  );
}
