import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";

interface Props {
  title: string;
  note?: ReactNode;
  action?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** A part of a board: its heading, what to mind about it, and what it holds. */
export const Section = ({ title, note, action, className = "", children }: Props) => (
  <Card className={`grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-3 break-inside-avoid ${className}`}>
    <div className="flex items-start justify-between gap-3">
      <div className="min-w-0">
        <h2 className="font-semibold text-base">{title}</h2>
        {note && <p className="text-caption text-ink-soft">{note}</p>}
      </div>
      {action}
    </div>
    {children}
  </Card>
);
