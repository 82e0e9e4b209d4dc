"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useRouter, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { api } from "@/lib/client/api";
import { call } from "@/lib/client/call";
import type { BulkRowFilter, BulkRun } from "@/lib/desk/bulk-answers";
import { ApprovedBy } from "../approval/approved-by";
import { ProblemPanel } from "../problem-panel";
import { useAddress } from "../table/use-address";
import { Button } from "../ui/button";
import { Callout } from "../ui/callout";
import { Link } from "../ui/link";
import { Segmented } from "../ui/segmented";
import { LiveProgress } from "./live-progress";
import { RowTable } from "./row-table";

const AlertDialog = dynamic(() => import("../ui/alert-dialog").then((dialog) => dialog.AlertDialog), { ssr: false });

const filters = ["waiting", "done", "refused", "unknown", "left_out"] as const satisfies readonly BulkRowFilter[];
const works = { pause: api.desk.pauseBulkRun, resume: api.desk.resumeBulkRun, cancel: api.desk.cancelBulkRun };

/** A run that is sent or was sent: how far it is, what to do with it, and the end of every row. */
export function LiveBoard({ run }: { run: BulkRun }) {
  const t = useTranslations("bulk");
  const queries = useQueryClient();
  const router = useRouter();
  const params = useSearchParams();
  const address = useAddress();
  const [isAsking, setAsking] = useState(false);
  const change = useMutation({
    mutationFn: (work: keyof typeof works) => call(works[work], { id: run.id }),
    onSettled: () => queries.invalidateQueries({ queryKey: ["desk", "desk.bulkRun"] }),
  });
  const retry = useMutation({
    mutationFn: () =>
      call(api.desk.retryBulkRun, { id: run.id, name: t("retryName", { name: run.name }).slice(0, 80) }),
    onSuccess: ({ id }) => router.push(`/bulk/${id}`),
  });
  // The rows on screen follow the counts.
  const ends = `${run.state} ${run.done} ${run.refused} ${run.unknown}`;
  const shown = useRef(ends);
  useEffect(() => {
    if (shown.current === ends) return;
    shown.current = ends;
    void queries.invalidateQueries({ queryKey: ["desk", "desk.bulkRows"] });
  }, [ends, queries]);
  const asked = params.get("only");
  const only = filters.find((filter) => filter === asked) ?? "all";
  const counts = {
    all: run.rows,
    waiting: run.waiting,
    done: run.done,
    refused: run.refused,
    unknown: run.unknown,
    left_out: run.leftOut,
  };
  const isOver = run.state === "done" || run.state === "cancelled";
  return (
    <>
      <LiveProgress run={run}>
        {run.state === "running" && (
          <Button isLoading={change.isPending} onClick={() => change.mutate("pause")} variant="secondary">
            {t("live.pause")}
          </Button>
        )}
        {run.state === "paused" && run.isMine && (
          <Button isLoading={change.isPending} onClick={() => change.mutate("resume")}>
            {t("live.resume")}
          </Button>
        )}
        {!isOver && (
          <Button onClick={() => setAsking(true)} variant="secondary">
            {t("live.cancel")}
          </Button>
        )}
        {isOver && run.refused > 0 && (
          <Button isLoading={retry.isPending} onClick={() => retry.mutate()}>
            {t("live.retry", { count: run.refused })}
          </Button>
        )}
      </LiveProgress>
      {run.state === "paused" && (
        <Callout title={run.problem ? t("live.pausedBy", { title: run.problem.title }) : t("live.paused")} tone="warn">
          {run.problem?.advice ?? t(run.isMine ? "live.pausedText" : "live.pausedOther", { person: run.personName })}
        </Callout>
      )}
      {run.unknown > 0 && (
        <Callout title={t("live.unknown", { count: run.unknown })} tone="unknown">
          {t("live.unknownText")}
        </Callout>
      )}
      {change.error && <ProblemPanel error={change.error} />}
      {retry.error && <ProblemPanel error={retry.error} />}
      {run.approved && <ApprovedBy approved={run.approved} />}
      {run.fromRun && (
        <p>
          <Link className="text-accent underline" href={`/bulk/${run.fromRun}`}>
            {t("live.from")}
          </Link>
        </p>
      )}
      <Segmented
        choices={(["all", ...filters] as const).map((value) => ({
          value,
          label: t(`only.${value}`, { count: counts[value] }),
        }))}
        className="justify-self-start"
        label={t("only.label")}
        onChange={(value) => address({ only: value === "all" ? "" : value })}
        value={only}
      />
      {isOver && <p className="text-ink-soft">{t("live.export")}</p>}
      <RowTable only={only === "all" ? undefined : only} run={run} />
      {isAsking && (
        <AlertDialog
          cancelLabel={t("live.cancelNo")}
          confirmLabel={t("live.cancelYes")}
          isDangerous
          isLoading={change.isPending}
          isOpen
          onClose={() => setAsking(false)}
          onConfirm={() => change.mutate("cancel", { onSettled: () => setAsking(false) })}
          title={t("live.cancelTitle")}
        >
          {t("live.cancelText", { done: run.done, left: run.waiting })}
        </AlertDialog>
      )}
    </>
  );
}
