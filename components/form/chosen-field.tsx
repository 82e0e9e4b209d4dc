"use client";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type Choice, Combobox } from "./combobox";
import { LabelledField } from "./labelled-field";
import { type FieldProps, useField } from "./use-field";

/** What answers to the words that are typed, and what the chosen ones are called. */
export interface Found {
  choices: readonly Choice[];
  /** Said below the choices where there is something to say. */
  status?: string | undefined;
  nameOf: (id: string) => string;
}

interface Props extends FieldProps {
  placeholder: string;
  /** The name of the list of what is chosen. */
  listLabel: string;
  /** How many are chosen, in the words of what they are. */
  count?: (count: number) => string;
  /** What is said once no more can be chosen. */
  full: (most: number) => string;
  words: string;
  onWords: (words: string) => void;
  found: Found;
}

/** The ids that are chosen in a field. */
export const chosenIn = ({ form, name }: Pick<FieldProps, "form" | "name">): readonly string[] => {
  const value = form.values[name];
  return Array.isArray(value) ? value : [];
};

/** Several of many, kept as a list from which each can be taken back. */
export function ChosenField(props: Props) {
  const t = useTranslations("form.chosen");
  const { form, name, label, hint, placeholder, listLabel, full, words, onWords, found } = props;
  const { count = (chosen) => t("count", { count: chosen }) } = props;
  const field = useField(form, name);
  const chosen = chosenIn(props);
  const { choices, status, nameOf } = found;
  const most = field.rules.maxItems ?? Number.POSITIVE_INFINITY;
  const isFull = chosen.length >= most;
  const remove = (id: string) => field.onChange(chosen.filter((other) => other !== id));
  return (
    <LabelledField
      aside={<span className="tabular-nums">{count(chosen.length)}</span>}
      field={field}
      hint={hint}
      label={label}
    >
      {(aria) => (
        <div className="grid gap-2">
          <Combobox
            aria={aria}
            choices={isFull ? [] : choices.filter(({ id }) => !chosen.includes(id))}
            isMultiple
            label={label}
            name={name}
            onBlur={field.onBlur}
            onChoose={({ id }) => {
              field.onChange([...chosen, id]);
              onWords("");
            }}
            onTakeBack={() => field.onChange(chosen.slice(0, -1))}
            onWords={onWords}
            placeholder={placeholder}
            status={isFull ? full(most) : status}
            words={words}
          />
          {chosen.length > 0 && (
            <ul aria-label={listLabel} className="flex max-h-40 flex-wrap gap-1.5 overflow-y-auto">
              {chosen.map((id) => (
                <li className="flex max-w-full items-center gap-0.5 rounded-md bg-raised ps-2" key={id}>
                  <span className="truncate" title={id} translate="no">
                    {nameOf(id)}
                  </span>
                  <button
                    aria-label={t("remove", { name: nameOf(id) })}
                    className="grid size-7 shrink-0 place-items-center rounded-md text-ink-soft hover:bg-hover hover:text-ink"
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
            {count(chosen.length)}
          </p>
        </div>
      )}
    </LabelledField>
  );
}
