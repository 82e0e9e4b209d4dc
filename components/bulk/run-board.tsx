"use client";
import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { api } from "@/lib/client/api";
import { read } from "@/lib/client/queries";
import { formatInstant } from "@/lib/time";
import { RunStateBadge } from "../figure/bulk-state";
import { ReadProblem } from "../job/read-problem";
import { PageHeader } from "../page-header";
import { Skeleton } from "../ui/skeleton";
import { RunSteps } from "./run-steps";

const loading = () => <Skeleton aria-busy className="h-96" />;
const CheckBoard = dynamic(() => import("./check-board").then((board) => board.CheckBoard), { ssr: false, loading });
const LiveBoard = dynamic(() => import("./live-board").then((board) => board.LiveBoard), { ssr: false, loading });

const liveMs = 1_000;
/** Rows whose outcome is unknown come to an end later, when the ledger learns it. */
const settlingMs = 5_000;

/** One run: checked while it is a draft, followed while it is sent, told when it is over. */
export function RunBoard({ id }: { id: string }) {
  const t = useTranslations("bulk");
  const { data, error, refetch, dataUpdatedAt } = useQuery({
    ...read(api.desk.bulkRun, { id }),
    refetchInterval: ({ state }) => {
      if (state.data?.state === "running") return liveMs;
      if (state.error) return settlingMs;
      return state.data && state.data.state !== "draft" && state.data.unknown > 0 ? settlingMs : false;
    },
  });
  if (!data)
    return error ? (
      <ReadProblem error={error} isKnown={false} onRetry={refetch} />
    ) : (
      <Skeleton aria-busy className="h-96" />
    );
  const isDraft = data.state === "draft";
  return (
    <>
      <PageHeader
        action={<RunStateBadge state={data.state} />}
        description={t("by", {
          kind: t(`kind.${data.kind}`),
          person: data.personName,
          time: formatInstant(data.startedAt ?? data.createdAt),
        })}
        title={data.name}
      />
      <ReadProblem error={error} isKnown onRetry={refetch} since={dataUpdatedAt} />
      {data.state !== "done" && data.state !== "cancelled" && <RunSteps at={isDraft ? "check" : "run"} />}
      {isDraft ? <CheckBoard run={data} /> : <LiveBoard run={data} />}
    </>
  );
}
