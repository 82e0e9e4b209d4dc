"use client";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { type NavigationName, pageAt } from "@/lib/routes";
import { Link } from "../ui/link";

interface Props {
  name: NavigationName;
  href: string;
  /** The key that leads here after `g`; the shell's keys find the link by it. */
  shortcut: string;
  children: ReactNode;
}

/** A page of the navigation, marked while one is there. */
export function NavigationLink({ name, href, shortcut, children }: Props) {
  const isHere = pageAt(usePathname()) === name;
  return (
    <Link
      aria-current={isHere ? "page" : undefined}
      aria-keyshortcuts={`g ${shortcut}`}
      className="group/link relative flex min-h-control items-center gap-2.5 rounded-md px-2 transition-colors hover:bg-hover aria-[current]:bg-accent-soft aria-[current]:font-medium aria-[current]:text-accent lg:group-data-[navigation=rail]/shell:justify-center lg:group-data-[navigation=rail]/shell:px-0"
      data-go={shortcut}
      href={href}
    >
      {children}
    </Link>
  );
}
