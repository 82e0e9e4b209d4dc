import clsx from "clsx";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";

interface Props {
  label: string;
  note: ReactNode;
  isFirst?: boolean;
  children: ReactNode;
}

/** One figure with its name above and what it means below; for use in a description list. */
export function FigureCard({ label, note, isFirst, children }: Props) {
  return (
    <Card
      className={clsx(
        "grid grid-cols-[1fr_auto] content-start items-baseline gap-x-3 gap-y-0.5 sm:grid-cols-1",
        isFirst && "sm:col-span-2 xl:col-span-1",
      )}
    >
      <dt className="text-ink-soft">{label}</dt>
      <dd className="text-end font-semibold text-xl sm:text-start">{children}</dd>
      <dd className="col-span-full text-ink-soft text-xs">{note}</dd>
    </Card>
  );
}
