import { cva } from "class-variance-authority";
import { CircleCheck, CircleHelp, Clock3, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

const icons = {
  accent: Info,
  pending: Clock3,
  done: CircleCheck,
  warn: TriangleAlert,
  debt: TriangleAlert,
  unknown: CircleHelp,
};
const styles = cva("flex gap-3 rounded-lg p-3", {
  variants: {
    tone: {
      accent: "bg-accent-soft [&>svg]:text-accent",
      pending: "bg-pending-soft [&>svg]:text-pending",
      done: "bg-done-soft [&>svg]:text-done",
      warn: "bg-warn-soft [&>svg]:text-warn",
      debt: "bg-debt-soft [&>svg]:text-debt",
      unknown: "bg-unknown-soft [&>svg]:text-unknown",
    },
  },
});

interface Props {
  tone?: keyof typeof icons;
  title: string;
  action?: ReactNode;
  children?: ReactNode;
}

/** Something to know beside the work: a meaning by icon, colour and words. */
export function Callout({ tone = "accent", title, action, children }: Props) {
  const Icon = icons[tone];
  return (
    <div className={styles({ tone })} data-slot="callout">
      <Icon aria-hidden className="mt-[0.1875rem] size-4 shrink-0" />
      <div className="min-w-0 flex-1">
        <p className="font-medium">{title}</p>
        {children && <div className="text-ink-soft">{children}</div>}
      </div>
      {action && <div className="shrink-0 self-start">{action}</div>}
    </div>
  );
}
