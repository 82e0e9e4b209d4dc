import type { ReactNode } from "react";

/** Nothing here, and what to do about it. */
export function Empty({ title, advice, action }: { title: string; advice?: string; action?: ReactNode }) {
  return (
    <div className="grid place-items-center gap-1 px-6 py-12 text-center" data-slot="empty">
      <p className="font-medium">{title}</p>
      {advice && <p className="max-w-prose text-ink-soft">{advice}</p>}
      {action && <div className="mt-3">{action}</div>}
    </div>
  );
}
