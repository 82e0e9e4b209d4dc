"use client";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Combobox } from "./combobox";
import { LabelledField } from "./labelled-field";
import { type FieldProps, useField } from "./use-field";
import { customerNameOf, useFoundCustomers } from "./use-found-customers";

interface Props extends FieldProps {
  associationType?: "1" | "2" | "3";
}

/** Several customers, found by name, account name or id, kept as a list from which each can be taken back. */
export function CustomersField({ form, name, label, hint, associationType }: Props) {
  const t = useTranslations("form.customers");
  const field = useField(form, name);
  const [words, setWords] = useState("");
  const chosen = Array.isArray(field.value) ? field.value : [];
  const { rows, total, isPending, error, nameOf, accountOf } = useFoundCustomers(words, chosen, associationType);
  const most = field.rules.maxItems ?? Number.POSITIVE_INFINITY;
  const isFull = chosen.length >= most;
  const free = isFull ? [] : rows.filter((row) => !chosen.includes(row.customerId));
  const beyond = total - rows.length;
  const status = () => {
    if (isFull) return t("full", { most });
    if (error && rows.length === 0) return t("away");
    if (isPending) return t("finding");
    if (free.length === 0) return t("noMatch");
    return beyond > 0 ? t("more", { count: beyond }) : undefined;
  };
  const isAlone = (id: string) => chosen.filter((other) => nameOf(other) === nameOf(id)).length < 2;
  /** The name of a chosen customer, with its account where another chosen one is called the same. */
  const chipOf = (id: string) => (isAlone(id) ? nameOf(id) : `${nameOf(id)} · ${accountOf(id)}`);
  const remove = (id: string) => field.onChange(chosen.filter((other) => other !== id));
  return (
    <LabelledField
      aside={<span className="tabular-nums">{t("chosen", { count: chosen.length })}</span>}
      field={field}
      hint={hint}
      label={label}
    >
      {(aria) => (
        <div className="grid gap-2">
          <Combobox
            aria={aria}
            choices={free.map((row) => ({
              id: row.customerId,
              name: customerNameOf(row),
              note: row.accountName === customerNameOf(row) ? row.customerId : row.accountName,
            }))}
            isMultiple
            label={label}
            name={name}
            onBlur={field.onBlur}
            onChoose={({ id }) => {
              field.onChange([...chosen, id]);
              setWords("");
            }}
            onTakeBack={() => field.onChange(chosen.slice(0, -1))}
            onWords={setWords}
            placeholder={t("search")}
            status={status()}
            words={words}
          />
          {chosen.length > 0 && (
            <ul aria-label={t("list")} className="flex max-h-40 flex-wrap gap-1.5 overflow-y-auto">
              {chosen.map((id) => (
                <li className="flex items-center gap-0.5 rounded-md bg-raised ps-2" key={id}>
                  <span>{chipOf(id)}</span>
                  <button
                    aria-label={t("remove", { name: chipOf(id) })}
                    className="grid size-7 place-items-center rounded-md text-ink-soft hover:bg-hover hover:text-ink"
                    onClick={() => remove(id)}
                    type="button"
                  >
                    <X aria-hidden className="size-3.5" />
                  </button>
                </li>
              ))}
            </ul>
          )}
          <p aria-live="polite" className="sr-only">
            {t("chosen", { count: chosen.length })}
          </p>
        </div>
      )}
    </LabelledField>
  );
}
