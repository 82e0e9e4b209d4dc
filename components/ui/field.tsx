import { type ReactNode, useId } from "react";

interface ControlAria {
  id: string;
  "aria-describedby"?: string | undefined;
  "aria-invalid"?: boolean | undefined;
}

interface Props {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  /** Renders the control with the attributes that tie label, hint and error to it. */
  children: (aria: ControlAria) => ReactNode;
}

/** A labelled control with its rule below, and what breaks the rule in its place. */
export function Field({ label, hint, error, children }: Props) {
  const id = useId();
  const note = `${id}-note`;
  return (
    <div className="grid content-start gap-1" data-slot="field">
      <label className="font-medium" htmlFor={id}>
        {label}
      </label>
      {children({ id, ...((hint || error) && { "aria-describedby": note }), ...(error && { "aria-invalid": true }) })}
      {(error || hint) && (
        <p className={error ? "text-debt" : "text-ink-soft"} id={note} role={error ? "alert" : undefined}>
          {error ?? hint}
        </p>
      )}
    </div>
  );
}
