import type { ComponentProps } from "react";
import { Link } from "./link";

interface Props {
  label: string;
  tabs: readonly { name: string; label: string; href: ComponentProps<typeof Link>["href"] }[];
  open: string;
}

/** Views of one page. Each has an address of its own, so they are links and not a tab list. */
export function Tabs({ label, tabs, open }: Props) {
  return (
    <nav
      aria-label={label}
      className="flex gap-1 overflow-x-auto overflow-y-hidden border-line border-b"
      data-slot="tabs"
    >
      {tabs.map((tab) => (
        <Link
          key={tab.name}
          {...(tab.name === open && { "aria-current": "page" as const })}
          className="min-h-control whitespace-nowrap transition-colors border-transparent border-b-2 px-3 py-1 text-ink-soft hover:text-ink aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-accent"
          href={tab.href}
        >
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}
