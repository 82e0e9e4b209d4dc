"use client";
import { useTranslations } from "next-intl";
import type { OperationForm } from "./use-operation-form";

/** Everything that stands in the way of a form, at its top: each line leads to the field that mends it. */
export function ProblemSummary({ form, labels }: { form: OperationForm; labels: Readonly<Record<string, string>> }) {
  const t = useTranslations("form.problems");
  const { errors } = form.form.formState;
  // What was mended since leaves the list; what belongs to no field stays until the next try.
  const open = form.listed.filter(({ name }) => name === undefined || errors[name]);
  if (open.length === 0) return null;
  return (
    <section
      aria-labelledby={`${form.id}-problems`}
      className="grid gap-1 rounded-lg border border-debt/40 bg-debt-soft p-3"
    >
      <h2 className="font-semibold text-debt outline-none" id={`${form.id}-problems`} tabIndex={-1}>
        {t("title", { count: open.length })}
      </h2>
      <ul className="list-disc ps-5">
        {open.map(({ name, fieldId, message }) => (
          <li key={`${name} ${message}`}>
            {fieldId && name ? (
              <a
                className="underline"
                href={`#${fieldId}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(fieldId)?.focus();
                }}
              >
                <span className="font-medium">{labels[name] ?? name}</span> {message}
              </a>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
