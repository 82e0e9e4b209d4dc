import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";

interface Props {
  label: string;
  note: ReactNode;
  children: ReactNode;
}

/** One figure with its name above and what it means below; for use in a description list. */
export function FigureCard({ label, note, children }: Props) {
  return (
    <Card className="grid content-start gap-0.5">
      <dt className="text-ink-soft">{label}</dt>
      <dd className="text-end font-semibold text-xl">{children}</dd>
      <dd className="text-ink-soft text-xs">{note}</dd>
    </Card>
  );
}
