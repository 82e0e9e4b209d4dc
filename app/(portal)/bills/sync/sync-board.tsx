"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Pause, Play } from "lucide-react";
import { useTranslations } from "next-intl";
import { ProblemPanel } from "@/components/problem-panel";
import { notify } from "@/components/shell/notify";
import { Allowed } from "@/components/shell/person";
import { Button } from "@/components/ui/button";
import { api } from "@/lib/client/api";
import { read, write } from "@/lib/client/queries";
import { BillFrame } from "../bill-frame";
import { CycleTable } from "./cycle-table";
import { SyncFigures } from "./sync-figures";

const lookMs = 2_000;
const restMs = 15_000;

/** The copy of bills: how far every month is, how fast it goes, and holding it up. */
export function SyncBoard() {
  const t = useTranslations("bills.sync");
  const queries = useQueryClient();
  const state = useQuery({
    ...read(api.desk.billSync, {}),
    refetchInterval: ({ state: { data } }) => (data?.isReading ? lookMs : restMs),
  });
  const pause = useMutation({
    ...write(api.desk.pauseBillSync),
    onSuccess: (answer) => {
      queries.setQueryData(read(api.desk.billSync, {}).queryKey, answer);
      notify({ title: t(answer.isPaused ? "paused" : "resumed") });
    },
    onError: () => notify({ title: t("failed") }),
  });
  const isPaused = state.data?.isPaused ?? false;
  return (
    <BillFrame
      action={
        <Allowed permission="bills.sync">
          <Button
            disabled={pause.isPending}
            onClick={() => pause.mutate({ paused: !isPaused })}
            variant={isPaused ? "primary" : "secondary"}
          >
            {isPaused ? <Play aria-hidden size={16} /> : <Pause aria-hidden size={16} />}
            {t(isPaused ? "resume" : "pause")}
          </Button>
        </Allowed>
      }
      description={t("intro")}
      tab="sync"
      title={t("title")}
    >
      {state.error !== null && <ProblemPanel error={state.error} isRead onRetry={() => void state.refetch()} />}
      <SyncFigures state={state.data} />
      <CycleTable cycles={state.data?.cycles} error={state.error} />
    </BillFrame>
  );
}
