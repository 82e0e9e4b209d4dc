"use client";
import { useFormatter, useTranslations } from "next-intl";
import { type ReactNode, useRef } from "react";
import type { BulkRun } from "@/lib/desk/bulk-answers";
import { Money } from "../figure/money";
import { Card } from "../ui/card";
import { Progress } from "../ui/progress";

/** A pace that was seen over less time than this says little. */
const shortestMs = 3_000;

/** Seconds that are left, by the pace of this visit once there is one, else by what the flow control allows. */
function useTimeLeft({ state, groups, groupsOver, perSecond }: BulkRun): number | null {
  const start = useRef<{ at: number; over: number } | null>(null);
  if (state !== "running") {
    start.current = null;
    return null;
  }
  const now = Date.now();
  start.current ??= { at: now, over: groupsOver };
  const seconds = (now - start.current.at) / 1000;
  const pace = seconds * 1000 < shortestMs ? perSecond : (groupsOver - start.current.over) / seconds;
  return pace > 0 ? Math.ceil((groups - groupsOver) / pace) : null;
}

/** How far a run is: rows by their end, money, pace and time left, with what can be done about it. */
export function LiveProgress({ run, children }: { run: BulkRun; children: ReactNode }) {
  const t = useTranslations("bulk.live");
  const format = useFormatter();
  const left = useTimeLeft(run);
  const wanted = run.rows - run.leftOut;
  const over = run.done + run.refused + run.unknown;
  const figures = [
    { name: t("done"), value: run.done, tone: "text-done" },
    { name: t("refused"), value: run.refused, tone: run.refused > 0 ? "text-debt" : "" },
    { name: t("unknownRows"), value: run.unknown, tone: run.unknown > 0 ? "text-unknown" : "" },
    { name: t("left"), value: run.waiting, tone: "" },
  ];
  return (
    <Card className="grid gap-4">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <dl className="flex flex-wrap gap-x-8 gap-y-3">
          {figures.map(({ name, value, tone }) => (
            <div key={name}>
              <dt className="text-ink-soft text-xs">{name}</dt>
              <dd className={`font-semibold text-xl tabular-nums ${tone}`}>{format.number(value)}</dd>
            </div>
          ))}
          <div>
            <dt className="text-ink-soft text-xs">{t("amount")}</dt>
            <dd className="tabular-nums">
              <Money amount={run.doneAmount} className="font-semibold text-xl" />
              <span className="text-ink-soft"> / </span>
              <Money amount={run.total} className="text-ink-soft" />
            </dd>
          </div>
        </dl>
        <div className="flex flex-wrap gap-2">{children}</div>
      </div>
      <Progress label={t("progress", { done: over, rows: wanted })} value={wanted === 0 ? 1 : over / wanted} />
      <p className="flex flex-wrap gap-x-4 text-ink-soft tabular-nums">
        <span role="status">{t("progress", { done: over, rows: wanted })}</span>
        {run.state === "running" && <span>{t("pace", { perSecond: run.perSecond })}</span>}
        {left !== null && (
          <span>{left < 90 ? t("seconds", { count: left }) : t("minutes", { count: Math.ceil(left / 60) })}</span>
        )}
      </p>
    </Card>
  );
}
