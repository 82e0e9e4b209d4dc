import { type ReactNode, useId } from "react";

export interface ControlAria {
  id: string;
  "aria-describedby"?: string | undefined;
  "aria-invalid"?: boolean | undefined;
  "aria-required"?: boolean | undefined;
}

interface Props {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  /** The control's id, where something else must find it. */
  id?: string;
  isRequired?: boolean | undefined;
  /** What stands at the end of the label's line: "optional", a counter. */
  aside?: ReactNode;
  /** Renders the control with the attributes that tie label, hint and error to it. */
  children: (aria: ControlAria) => ReactNode;
}

/** A labelled control with its rule below, and what breaks the rule in its place. */
export function Field({ label, hint, error, id: givenId, isRequired, aside, children }: Props) {
  const ownId = useId();
  const id = givenId ?? ownId;
  const note = `${id}-note`;
  const hasNote = Boolean(error || hint);
  return (
    <div className="grid min-w-0 content-start gap-1" data-slot="field">
      <div className="flex items-baseline justify-between gap-3">
        <label className="font-medium" htmlFor={id}>
          {label}
          {isRequired && (
            <span aria-hidden className="ms-1 text-debt">
              *
            </span>
          )}
        </label>
        {aside && <span className="shrink-0 text-ink-soft text-xs">{aside}</span>}
      </div>
      {children({
        id,
        ...(hasNote && { "aria-describedby": note }),
        ...(error && { "aria-invalid": true }),
        ...(isRequired && { "aria-required": true }),
      })}
      {hasNote && (
        <p className={error ? "text-debt" : "text-ink-soft"} id={note} role={error ? "alert" : undefined}>
          {error ?? hint}
        </p>
      )}
    </div>
  );
}
