"use client";
import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { api } from "@/lib/client/api";
import { read } from "@/lib/client/queries";
import { ApprovalStateBadge } from "../figure/approval-state";
import { ReadProblem } from "../job/read-problem";
import { PageHeader } from "../page-header";
import { Skeleton } from "../ui/skeleton";
import { ApprovalFacts } from "./approval-facts";

const loading = () => <Skeleton aria-busy className="h-40" />;
const Decision = dynamic(() => import("./decision").then((decision) => decision.Decision), { ssr: false, loading });
const ApprovalLines = dynamic(() => import("./approval-lines").then((lines) => lines.ApprovalLines), {
  ssr: false,
  loading,
});

const everyMs = 10_000;

/** A request as the second person sees it: what exactly would be sent, and what they can do about it. */
export function ApprovalBoard({ id }: { id: string }) {
  const t = useTranslations("approvals");
  const { data, error, refetch, dataUpdatedAt } = useQuery({
    ...read(api.desk.approval, { id }),
    refetchInterval: ({ state }) =>
      state.data?.state === "waiting" || state.data?.state === "approved" ? everyMs : false,
  });
  if (!data)
    return error ? (
      <>
        <PageHeader title={t("request")} />
        <ReadProblem error={error} isKnown={false} onRetry={refetch} />
      </>
    ) : (
      <Skeleton aria-busy className="h-96" />
    );
  const title = data.runName === null ? data.title : t("runOf", { run: data.runName });
  return (
    <>
      <PageHeader
        action={<ApprovalStateBadge state={data.state} />}
        description={data.runName === null ? t("spendIntro") : data.title}
        title={title}
      />
      <ReadProblem error={error} isKnown onRetry={refetch} since={dataUpdatedAt} />
      <ApprovalFacts request={data} />
      <Decision request={data}>
        <h2 className="font-semibold text-base">{t("lines.title")}</h2>
        <ApprovalLines currency={data.currency} id={id} />
        {data.payload !== null && (
          <details className="rounded-lg border border-line bg-surface px-3 py-2">
            <summary className="cursor-pointer font-medium">{t("payload.title")}</summary>
            <p className="mt-2 text-ink-soft">{t("payload.about")}</p>
            <pre
              className="mt-2 whitespace-pre-wrap break-all rounded-md bg-raised p-3 font-mono text-xs"
              translate="no"
            >
              {data.payload}
            </pre>
          </details>
        )}
      </Decision>
    </>
  );
}
