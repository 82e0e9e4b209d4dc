import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";

interface Props {
  id: string;
  title: string;
  hint: string;
  children: ReactNode;
}

/** A part of the settings: what it is for on the left, its controls on the right. */
export const Section = ({ id, title, hint, children }: Props) => (
  <section aria-labelledby={id} className="grid content-start gap-x-10 gap-y-3 lg:grid-cols-[15rem_minmax(0,1fr)]">
    <div>
      <h2 className="scroll-mt-16 font-semibold text-heading" id={id}>
        {title}
      </h2>
      <p className="text-ink-soft">{hint}</p>
    </div>
    <Card className="min-w-0 self-start">{children}</Card>
  </section>
);
