import clsx from "clsx";
import { useId } from "react";

export interface Choice<Value extends string> {
  value: Value;
  label: string;
  hint?: string;
  isDisabled?: boolean;
  /** Of a label that is in another language than the page. */
  lang?: string;
}

interface Props<Value extends string> {
  label: string;
  choices: readonly Choice<Value>[];
  value: Value;
  onChange: (value: Value) => void;
  className?: string;
}

/** One of a few, all in sight; the browser's own radio buttons and arrow keys. */
export function RadioGroup<Value extends string>({ label, choices, value, onChange, className }: Props<Value>) {
  const name = useId();
  return (
    <fieldset className={clsx("grid gap-1", className)} data-slot="radio-group">
      <legend className="mb-1 font-medium">{label}</legend>
      {choices.map((choice) => (
        <label className="flex min-h-7 items-start gap-2 py-0.5 has-disabled:opacity-55" key={choice.value}>
          <input
            checked={choice.value === value}
            className="mt-[0.1875rem] size-4 shrink-0 accent-accent"
            disabled={choice.isDisabled}
            name={name}
            onChange={() => onChange(choice.value)}
            type="radio"
            value={choice.value}
          />
          <span className="min-w-0">
            {choice.label}
            {choice.hint && <span className="block text-caption text-ink-soft">{choice.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
