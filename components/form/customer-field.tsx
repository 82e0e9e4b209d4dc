"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { LabelledField } from "./labelled-field";
import { SingleCombobox } from "./single-combobox";
import { type FieldProps, useField } from "./use-field";
import { customerNameOf, useFoundCustomers } from "./use-found-customers";

/** One customer, found by name, account name or id. */
export function CustomerField({
  form,
  name,
  label,
  hint,
  associationType,
  reseller,
}: FieldProps & {
  associationType?: "1" | "2" | "3";
  /** The reseller whose customer it is; the partner's own without one. */
  reseller?: string | undefined;
}) {
  const t = useTranslations("form.customers");
  const field = useField(form, name);
  const [words, setWords] = useState("");
  const chosen = String(field.value);
  const { rows, isPending, error, nameOf } = useFoundCustomers(
    words,
    chosen ? [chosen] : [],
    associationType,
    reseller,
  );
  const status = rows.length > 0 ? undefined : error ? t("away") : isPending ? t("finding") : t("noMatch");
  return (
    <LabelledField field={field} hint={hint} label={label}>
      {(aria) => (
        <SingleCombobox
          aria={aria}
          choicesFor={() =>
            rows.map((row) => ({ id: row.customerId, name: customerNameOf(row), note: row.accountName }))
          }
          label={label}
          name={name}
          onBlur={field.onBlur}
          onChoose={field.onChange}
          onWords={setWords}
          placeholder={t("search")}
          shown={chosen && nameOf(chosen)}
          status={status}
        />
      )}
    </LabelledField>
  );
}
