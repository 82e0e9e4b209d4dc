"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { LabelledField } from "../form/labelled-field";
import { SingleCombobox } from "../form/single-combobox";
import { type FieldProps, useField } from "../form/use-field";
import { resellerNameOf, useFoundResellers } from "./use-found-resellers";

/** One reseller, found by name, account name or id. */
export function ResellerField({
  form,
  name,
  label,
  hint,
  onChosen,
}: FieldProps & { onChosen?: (resellerId: string) => void }) {
  const t = useTranslations("resellers.choose");
  const field = useField(form, name);
  const [words, setWords] = useState("");
  const chosen = String(field.value);
  const { rows, isPending, error, nameOf } = useFoundResellers(words, chosen ? [chosen] : []);
  const status = rows.length > 0 ? undefined : error ? t("away") : isPending ? t("finding") : t("noMatch");
  return (
    <LabelledField field={field} hint={hint} label={label}>
      {(aria) => (
        <SingleCombobox
          aria={aria}
          choicesFor={() =>
            rows.map((row) => ({ id: row.resellerId, name: resellerNameOf(row), note: row.accountName }))
          }
          label={label}
          name={name}
          onBlur={field.onBlur}
          onChoose={(id) => {
            if (id !== chosen) onChosen?.(id);
            field.onChange(id);
          }}
          onWords={setWords}
          placeholder={t("search")}
          shown={chosen && nameOf(chosen)}
          status={status}
        />
      )}
    </LabelledField>
  );
}
