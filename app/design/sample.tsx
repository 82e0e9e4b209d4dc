import type { ReactNode } from "react";

/** A part by its name, with its states side by side. */
export const Sample = ({ name, children }: { name: string; children: ReactNode }) => (
  <section aria-label={name} className="grid min-w-0 gap-2">
    <h3 className="font-mono text-caption text-ink-soft">{name}</h3>
    <div className="flex min-w-0 flex-wrap items-center gap-3">{children}</div>
  </section>
);
