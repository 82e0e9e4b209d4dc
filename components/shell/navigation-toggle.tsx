"use client";
import { PanelLeft } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { keepAtOnce } from "./choices";
import type { NavigationWidth } from "./navigation-width";

interface Props {
  start: NavigationWidth;
  onChoose: (width: NavigationWidth) => Promise<void>;
}

/** Folds the navigation to its icons and back; shown at once and kept for the next page. */
export function NavigationToggle({ start, onChoose }: Props) {
  const t = useTranslations("shell");
  const [width, setWidth] = useState(start);
  const label = t(width === "rail" ? "unfold" : "fold");
  return (
    <button
      aria-label={label}
      aria-pressed={width === "rail"}
      className="flex min-h-control w-full items-center gap-2.5 rounded-md px-2 text-ink-soft transition-colors hover:bg-hover hover:text-ink lg:group-data-[navigation=rail]/shell:justify-center lg:group-data-[navigation=rail]/shell:px-0"
      onClick={({ currentTarget }) => {
        const next = width === "rail" ? "full" : "rail";
        const shell = currentTarget.closest<HTMLElement>("[data-shell]");
        if (shell) shell.dataset.navigation = next;
        setWidth(next);
        keepAtOnce("navigation", next);
        // Not kept is not worth an error: it is folded all the same.
        onChoose(next).catch(() => {});
      }}
      title={label}
      type="button"
    >
      <PanelLeft aria-hidden className="size-4 shrink-0" />
      <span className="truncate lg:group-data-[navigation=rail]/shell:hidden">{label}</span>
    </button>
  );
}
