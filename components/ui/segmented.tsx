import clsx from "clsx";
import { useId } from "react";
import type { Choice } from "./radio-group";

interface Props<Value extends string> {
  label: string;
  choices: readonly Choice<Value>[];
  value: Value;
  onChange: (value: Value) => void;
  className?: string;
}

/** One of two to five short choices in a row: radio buttons underneath, so arrow keys move between them. */
export function Segmented<Value extends string>({ label, choices, value, onChange, className }: Props<Value>) {
  const name = useId();
  return (
    <fieldset
      className={clsx("inline-flex min-w-0 max-w-full overflow-x-auto rounded-md bg-raised p-0.5", className)}
      data-slot="segmented"
    >
      <legend className="sr-only">{label}</legend>
      {choices.map((choice) => (
        <label
          className="relative inline-flex min-h-[calc(var(--control-height)-0.25rem)] cursor-pointer items-center whitespace-nowrap rounded-sm px-2.5 text-ink-soft transition-colors hover:text-ink has-checked:bg-surface has-checked:font-medium has-checked:text-ink has-checked:shadow-raised has-disabled:opacity-55 has-focus-visible:outline-2 has-focus-visible:outline-accent"
          key={choice.value}
          lang={choice.lang}
        >
          <input
            checked={choice.value === value}
            className="absolute inset-0 cursor-pointer appearance-none opacity-0"
            disabled={choice.isDisabled}
            name={name}
            onChange={() => onChange(choice.value)}
            type="radio"
            value={choice.value}
          />
          {choice.label}
        </label>
      ))}
    </fieldset>
  );
}
