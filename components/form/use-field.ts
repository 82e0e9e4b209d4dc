"use client";
import { fieldArticles } from "@/lib/help-places";
import type { Typed } from "./field-kind";
import type { OperationForm } from "./use-operation-form";

/** What a field component needs of its form: the typed value, its sentence, its limits, and what typing and leaving do. */
export function useField(form: OperationForm, name: string) {
  const { form: state, rules, fieldId, settle } = form;
  const error = state.formState.errors[name]?.message;
  return {
    id: fieldId(name),
    value: form.values[name] ?? "",
    error: typeof error === "string" ? error : undefined,
    /** The article on the field's rule. */
    article: fieldArticles[`${form.operation}.${name}`],
    rules: rules[name] ?? { isRequired: false },
    // A mistake is told once typing ends, and taken back as soon as it is mended.
    onChange: (typed: Typed) => state.setValue(name, typed, { shouldDirty: true, shouldValidate: error !== undefined }),
    onBlur: () => settle(name),
  };
}

/** What every field of a form is given. */
export interface FieldProps<Name extends string = string> {
  form: OperationForm;
  name: Name;
  label: string;
  hint?: string | undefined;
}
