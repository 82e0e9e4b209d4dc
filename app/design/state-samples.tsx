"use client";
import { useTranslations } from "next-intl";
import { ProblemPanel } from "@/components/problem-panel";
import { StaleBanner } from "@/components/stale-banner";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { Skeleton } from "@/components/ui/skeleton";
import { ProblemAnswer, type ProblemBody } from "@/lib/client/problem-answer";
import { Sample } from "./sample";

const nothing = () => {};

/** What stands in the place of figures that are late, missing, stale or refused. */
export function StateSamples() {
  const t = useTranslations("customers.empty");
  const failed = useTranslations("shared.failed");
  const rules = useTranslations("rules");
  const body: ProblemBody = {
    code: "upstream_away",
    status: 502,
    title: failed("title"),
    advice: failed("advice"),
    requestId: "0b0c9f6e",
  };
  const problems: ProblemBody[] = [
    body,
    {
      ...body,
      code: "refused_by_huawei",
      vendor: {
        code: "CBC.99000013",
        message: "",
        meaning: failed("title"),
        advice: failed("advice"),
        requestId: "e9f1",
      },
    },
    {
      ...body,
      code: "bad_input",
      fields: [{ field: "customer", rule: "no_spaces", values: {}, message: rules("no_spaces") }],
    },
    { ...body, code: "no_session" },
    { ...body, code: "offline" },
  ];
  return (
    <>
      <Sample name="ProblemPanel">
        <div className="grid w-full gap-3 md:grid-cols-2">
          {problems.map((problem) => (
            <ProblemPanel error={new ProblemAnswer(problem)} key={problem.code} onRetry={nothing} />
          ))}
        </div>
      </Sample>
      <Sample name="StaleBanner">
        <div className="w-full">
          <StaleBanner error={new ProblemAnswer(body)} onRetry={nothing} />
        </div>
      </Sample>
      <Sample name="Skeleton, Empty">
        <Card className="grid w-64 gap-2">
          <Skeleton className="h-4 w-20" />
          <Skeleton className="h-6 w-32" />
        </Card>
        <Card>
          <Empty advice={t("advice")} title={t("title")} />
        </Card>
      </Sample>
    </>
  );
}
