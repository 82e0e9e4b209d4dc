"use client";
import { type ComponentType, type ReactNode, useEffect, useState } from "react";

const loadHelp = () => import("../knowledge/empty-help").then(({ EmptyHelp }) => EmptyHelp);

/** Nothing here, and what to do about it. The way to the article of the page comes after: few see it, nobody waits for it. */
export function Empty({ title, advice, action }: { title: string; advice?: string; action?: ReactNode }) {
  const [Help, setHelp] = useState<ComponentType | null>(null);
  useEffect(() => {
    loadHelp().then(
      (loaded) => setHelp(() => loaded),
      () => {},
    );
  }, []);
  return (
    <div className="grid place-items-center gap-1 px-6 py-12 text-center" data-slot="empty">
      <p className="font-medium">{title}</p>
      {advice && <p className="max-w-prose text-ink-soft">{advice}</p>}
      {action && <div className="mt-3">{action}</div>}
      {/* Its room is kept, so that nothing moves when it comes. */}
      <p className="min-h-6">{Help && <Help />}</p>
    </div>
  );
}
