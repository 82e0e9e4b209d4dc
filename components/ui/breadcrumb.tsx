import { ChevronRight } from "lucide-react";
import type { ComponentProps } from "react";
import { Link } from "./link";

interface Crumb {
  label: string;
  href: ComponentProps<typeof Link>["href"];
}

interface Props {
  label: string;
  crumbs: readonly Crumb[];
  here: string;
  /** This page is called after somebody: the same in every language. */
  isName?: boolean;
}

/** The way here; the last one is this page and leads nowhere. */
export const Breadcrumb = ({ label, crumbs, here, isName = false }: Props) => (
  <nav aria-label={label} className="min-w-0 text-ink-soft" data-slot="breadcrumb">
    <ol className="flex flex-wrap items-center gap-1">
      {crumbs.map((crumb) => (
        <li className="flex min-w-0 items-center gap-1" key={crumb.label}>
          <Link className="min-h-6 content-center truncate hover:text-ink hover:underline" href={crumb.href}>
            {crumb.label}
          </Link>
          <ChevronRight aria-hidden className="size-3.5 shrink-0 rtl:rotate-180" />
        </li>
      ))}
      <li aria-current="page" className="truncate text-ink" {...(isName && { translate: "no" as const })}>
        {here}
      </li>
    </ol>
  </nav>
);
