"use client";
import { useFormatter, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Progress } from "@/components/ui/progress";
import type { BillSyncState } from "@/lib/desk/bill-sync";

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

const isRead = ({ state }: BillSyncState["cycles"][number]) => state === "whole" || state === "final";

function statusOf(state: BillSyncState | undefined, isWhole: boolean) {
  if (!state) return "loading";
  if (state.isPaused) return "paused";
  if (isWhole) return "whole";
  return state.isReading ? "reading" : "resting";
}

/** How far all months are together, how fast it goes and how long it will take. */
export function SyncFigures({ state }: { state: BillSyncState | undefined }) {
  const t = useTranslations("bills.sync");
  const job = useTranslations("job");
  const format = useFormatter();
  const cycles = state?.cycles ?? [];
  const shareOf = (one: BillSyncState["cycles"][number]) =>
    isRead(one) || one.state === "refreshing" ? 1 : one.customers === 0 ? 0 : one.customersRead / one.customers;
  const share = cycles.reduce((sum, one) => sum + shareOf(one), 0) / Math.max(1, cycles.length);
  const months = cycles.filter(isRead).length;
  const status = statusOf(state, cycles.length > 0 && months === cycles.length);
  const reason = known.find((code) => code === state?.problem);
  const figures = [
    { key: "months", value: t("monthsOf", { done: months, total: cycles.length }) },
    { key: "records", value: format.number(cycles.reduce((sum, { rows }) => sum + rows, 0)) },
    {
      key: "speed",
      value: state
        ? t("perSecond", { rows: Math.round(state.rowsPerSecond), calls: state.pagesPerSecond, ceiling: state.ceiling })
        : "",
    },
    { key: "left", value: timeLeft() },
  ] as const;

  function timeLeft(): string {
    const seconds = state?.secondsLeft ?? null;
    if (seconds === null) return status === "whole" ? t("nothingLeft") : t("notKnown");
    if (seconds < 90) return t("secondsLeft", { count: seconds });
    return seconds < 5_400
      ? t("minutesLeft", { count: Math.ceil(seconds / 60) })
      : t("hoursLeft", { count: seconds / 3_600 });
  }

  return (
    <Card>
      <div className="grid gap-3">
        <p className="flex flex-wrap items-baseline justify-between gap-x-4" role="status">
          <span className="font-medium">{t(`status.${status}`)}</span>
          {state?.problem && (
            <span className="text-warn">{t("waits", { reason: job(`problem.${reason ?? "unexpected"}`) })}</span>
          )}
        </p>
        <Progress label={t("progress")} value={share} />
        <dl className="grid grid-cols-2 gap-x-6 gap-y-2 md:grid-cols-4">
          {figures.map(({ key, value }) => (
            <div key={key}>
              <dt className="text-ink-soft text-xs">{t(key)}</dt>
              <dd className="min-h-5 tabular-nums">{value}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Card>
  );
}
