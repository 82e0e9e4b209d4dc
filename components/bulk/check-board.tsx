"use client";
import dynamic from "next/dynamic";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useRef, useState } from "react";
import { api } from "@/lib/client/api";
import { call } from "@/lib/client/call";
import { isProblem } from "@/lib/client/problem-answer";
import type { BulkRowFilter, BulkRowView, BulkRun } from "@/lib/desk/bulk-answers";
import { formatMoney } from "@/lib/money";
import { ApprovedBy } from "../approval/approved-by";
import { needsStepUp, StepUp } from "../approval/step-up";
import { ReadProblem } from "../job/read-problem";
import { ProblemPanel } from "../problem-panel";
import { useAddress } from "../table/use-address";
import { Button } from "../ui/button";
import { Callout } from "../ui/callout";
import { Card } from "../ui/card";
import { Checkbox } from "../ui/checkbox";
import { Segmented } from "../ui/segmented";
import { Skeleton } from "../ui/skeleton";
import { CheckSummary } from "./check-summary";
import { RowTable } from "./row-table";
import { RunSettingsCard } from "./run-settings-card";
import { useCheck } from "./use-check";
import { useSaveProblems } from "./use-save-problems";

const FixRow = dynamic(() => import("./fix-row").then((fix) => fix.FixRow), { ssr: false });
const WaitingForApproval = dynamic(
  () => import("../approval/waiting-for-approval").then((waiting) => waiting.WaitingForApproval),
  { ssr: false },
);
const AlertDialog = dynamic(() => import("../ui/alert-dialog").then((dialog) => dialog.AlertDialog), { ssr: false });

const filters = ["problems", "runnable", "left_out"] as const satisfies readonly BulkRowFilter[];

/** The second step of a run: what would happen, every row that cannot run, and ways to mend it. */
export function CheckBoard({ run }: { run: BulkRun }) {
  const t = useTranslations("bulk");
  const { check, change, start } = useCheck(run.id);
  const params = useSearchParams();
  const address = useAddress();
  const [fixing, setFixing] = useState<BulkRowView | null>(null);
  const [isAsking, setAsking] = useState(false);
  const problems = useSaveProblems(run);
  const opener = useRef<Element | null>(null);
  const open = useCallback((row: BulkRowView) => {
    opener.current = document.activeElement;
    setFixing(row);
  }, []);
  const close = () => {
    setFixing(null);
    // The row may be gone from the list by now; its list is not.
    requestAnimationFrame(() => {
      const back = opener.current?.isConnected ? opener.current : document.querySelector("[role=grid]");
      if (back instanceof HTMLElement) back.focus();
    });
  };
  const mend = async (wish: Parameters<typeof change.mutateAsync>[0]) => {
    const at = fixing?.position ?? -1;
    await change.mutateAsync(wish);
    const left = await call(api.desk.bulkRows, { id: run.id, only: "problems", limit: 1_000 });
    const next = left.rows.find(({ position }) => position > at) ?? left.rows[0];
    if (next && next.position !== at && fixing?.problems.length) setFixing(next);
    else close();
  };
  const found = check.data;
  if (!found)
    return check.error ? (
      <ReadProblem error={check.error} isKnown={false} onRetry={check.refetch} />
    ) : (
      <Card className="grid gap-3" role="status">
        <p>{t("check.checking", { count: run.rows })}</p>
        <Skeleton aria-busy className="h-40" />
      </Card>
    );
  const asked = params.get("only");
  const usual = found.withProblems > 0 ? "problems" : "all";
  const only = asked === "all" ? "all" : (filters.find((filter) => filter === asked) ?? usual);
  const counts = {
    all: found.rows,
    problems: found.withProblems,
    runnable: found.runnable,
    left_out: found.leftOut,
  };
  const approvalId =
    isProblem(start.error) && start.error.body.code === "approval_needed" ? start.error.body.approvalId : run.waitsFor;
  const isChanging = change.isPending || check.isFetching;
  const canStart = found.runnable > 0 && found.problems.length === 0;
  const total = formatMoney(found.total, found.currency);
  return (
    <>
      <CheckSummary check={found} run={run} />
      {found.problems.map(({ field, rule, message }) => (
        <Callout key={`${field} ${rule}`} title={t("check.runProblem", { message })} tone="debt" />
      ))}
      {run.kind === "coupon" && (
        <RunSettingsCard
          isLoading={isChanging}
          key={JSON.stringify(run.settings)}
          onSave={(settings) => change.mutate({ settings: { ...settings, isTwiceMeant: run.settings.isTwiceMeant } })}
          settings={run.settings}
        />
      )}
      {found.twice > 0 && (
        <Checkbox
          checked={run.settings.isTwiceMeant ?? false}
          disabled={isChanging}
          onChange={(event) => change.mutate({ settings: { ...run.settings, isTwiceMeant: event.target.checked } })}
        >
          {t("check.twice", { count: found.twice })}
        </Checkbox>
      )}
      {change.error && <ProblemPanel error={change.error} />}
      {start.error && !approvalId && !needsStepUp(start.error) && <ProblemPanel error={start.error} />}
      {approvalId && <WaitingForApproval approvalId={approvalId} />}
      {!approvalId && run.approved && <ApprovedBy approved={run.approved} />}
      <StepUp error={start.error} onClose={start.reset} onPassed={() => start.mutate(found.hash)} />
      {start.data && !start.data.isStarted && <Callout title={t("check.changed")} tone="warn" />}
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Segmented
          choices={(["all", ...filters] as const).map((value) => ({
            value,
            label: t(`only.${value}`, { count: counts[value] }),
          }))}
          label={t("only.label")}
          onChange={(value) => address({ only: value })}
          value={only}
        />
        {found.withProblems > 0 && (
          <span className="flex flex-wrap gap-2">
            <Button isLoading={problems.isBusy} onClick={problems.save} variant="secondary">
              {t("check.saveProblems")}
            </Button>
            <Button
              isLoading={isChanging}
              onClick={() => change.mutate({ rows: "problems", isLeftOut: true })}
              variant="secondary"
            >
              {t("check.leaveOut", { count: found.withProblems })}
            </Button>
          </span>
        )}
      </div>
      <RowTable
        onFix={open}
        onLeaveOut={(rows, isLeftOut) => change.mutate({ rows, isLeftOut })}
        only={only === "all" ? undefined : only}
        run={run}
      />
      <div className="sticky bottom-0 z-10 -mx-4 flex flex-wrap items-center gap-3 border-line border-t bg-canvas px-4 py-3">
        <Button disabled={!canStart || isChanging} onClick={() => setAsking(true)} size="large">
          {t("check.start", { count: found.runnable })}
        </Button>
        <span className="text-ink-soft">{t(canStart ? "check.startHint" : "check.cannotStart")}</span>
      </div>
      {fixing && (
        <FixRow
          isSaving={isChanging}
          key={fixing.position}
          kind={run.kind}
          onClose={close}
          onLeaveOut={() => mend({ rows: [fixing.position], isLeftOut: true })}
          onSave={(typed) => mend({ position: fixing.position, typed })}
          others={found.withProblems - (fixing.problems.length > 0 ? 1 : 0)}
          row={fixing}
        />
      )}
      {isAsking && (
        <AlertDialog
          cancelLabel={t("start.cancel")}
          confirmLabel={t(`start.${run.kind}`, { total })}
          isLoading={start.isPending}
          isOpen
          onClose={() => setAsking(false)}
          onConfirm={() => start.mutate(found.hash, { onSettled: () => setAsking(false) })}
          title={t("start.title", { count: found.runnable })}
        >
          <p>{t(`start.about.${run.kind}`, { count: found.runnable, total })}</p>
          {found.withProblems > 0 && (
            <p className="mt-2 text-warn">{t("start.problems", { count: found.withProblems })}</p>
          )}
          <p className="mt-2">{t("start.final")}</p>
        </AlertDialog>
      )}
    </>
  );
}
