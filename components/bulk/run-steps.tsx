import clsx from "clsx";
import { useTranslations } from "next-intl";

const steps = ["rows", "check", "run"] as const;

/** Where a run stands on its way: its rows, their check, the sending. */
export function RunSteps({ at }: { at: (typeof steps)[number] }) {
  const t = useTranslations("bulk.steps");
  const now = steps.indexOf(at);
  return (
    <ol aria-label={t("label")} className="flex flex-wrap items-center gap-x-2 gap-y-1">
      {steps.map((step, index) => (
        <li
          className={clsx("flex items-center gap-2", index === now ? "font-medium text-ink" : "text-ink-soft")}
          key={step}
          {...(index === now && { "aria-current": "step" as const })}
        >
          {index > 0 && <span aria-hidden className="h-px w-6 bg-line-strong" />}
          <span
            aria-hidden
            className={clsx(
              "grid size-5 place-items-center rounded-full text-xs tabular-nums",
              index === now ? "bg-accent text-on-accent" : index < now ? "bg-done-soft text-done" : "bg-raised",
            )}
          >
            {index + 1}
          </span>
          {t(step)}
        </li>
      ))}
    </ol>
  );
}
