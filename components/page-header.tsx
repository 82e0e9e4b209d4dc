import type { ReactNode } from "react";

/** The heading of a page with what it is for and its main action. */
export function PageHeader({
  title,
  description,
  action,
  isName = false,
}: {
  title: string;
  description?: string;
  action?: ReactNode;
  /** The title is what somebody is called: the same in every language. */
  isName?: boolean;
}) {
  return (
    <header className="flex flex-wrap items-start justify-between gap-3">
      <div>
        <h1 className="font-semibold text-xl" {...(isName && { translate: "no" as const })}>
          {title}
        </h1>
        {description && <p className="max-w-prose text-ink-soft">{description}</p>}
      </div>
      {action}
    </header>
  );
}
