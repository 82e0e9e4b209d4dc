import type { ReactNode } from "react";

/** A part by its name, with its states side by side. */
export const Sample = ({ name, children }: { name: string; children: ReactNode }) => (
  <section aria-label={name} className="grid gap-2">
    <h2 className="font-mono text-ink-soft text-xs">{name}</h2>
    <div className="flex flex-wrap items-center gap-3">{children}</div>
  </section>
);
