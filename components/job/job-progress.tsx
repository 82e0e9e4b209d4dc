"use client";
import { useTranslations } from "next-intl";
import { useId } from "react";
import type { JobState } from "@/lib/desk/answers";
import { RateBudget } from "../figure/rate-budget";
import { ProblemPanel } from "../problem-panel";
import { useElapsed } from "./use-elapsed";
import type { FollowedJob } from "./use-job";

const known = [
  "busy",
  "credentials_refused",
  "database_away",
  "not_on_this_site",
  "refused_by_huawei",
  "unreadable_answer",
  "upstream_away",
  "upstream_slow",
] as const;

interface Props {
  kind: "balances" | "bills";
  followed: FollowedJob;
}

/** How far a refresh is, or why the last one failed; nothing while there is nothing to say. */
export function JobProgress({ kind, followed: { job, isRunning, error, start } }: Props) {
  const t = useTranslations("job");
  if (error !== null && !isRunning) return <ProblemPanel error={error} isRead onRetry={start} />;
  if (isRunning) return <Running job={job} kind={kind} />;
  if (job?.state !== "failed") return null;
  const reason = known.find((code) => code === job.problem) ?? "unexpected";
  return (
    <div className="rounded-lg bg-warn-soft px-4 py-2.5" role="status">
      <p className="font-medium text-warn">{t("failed", { reason: t(`problem.${reason}`) })}</p>
      <p>{t(job.finishedAt === null ? "partial" : "kept")}</p>
    </div>
  );
}

function Running({ kind, job }: { kind: Props["kind"]; job: JobState | undefined }) {
  const t = useTranslations("job");
  const id = useId();
  const seconds = useElapsed(job?.state === "running" ? job.startedAt : null);
  const { done, total } = job?.state === "running" ? job : { done: 0, total: null };
  return (
    <div className="grid gap-1.5 rounded-lg bg-accent-soft px-4 py-2.5">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4" id={id}>
        <span>{total === null ? t(`${kind}.begin`) : t(`${kind}.step`, { done, total })}</span>
        <span className="flex flex-wrap gap-x-3 text-ink-soft">
          {job?.state === "running" && (
            <RateBudget done={done} perSecond={job.perSecond} seconds={seconds} total={total} />
          )}
          <span className="tabular-nums">{t("seconds", { seconds })}</span>
        </span>
      </p>
      {job?.finishedAt === null && <p>{t("partial")}</p>}
      <progress
        aria-labelledby={id}
        className="h-1.5 w-full overflow-hidden rounded-full [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-surface [&::-webkit-progress-value]:rounded-full [&::-webkit-progress-value]:bg-accent"
        {...(total !== null && { max: Math.max(total, 1), value: done })}
      />
    </div>
  );
}
