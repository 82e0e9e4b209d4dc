"use client";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Spinner } from "../ui/spinner";
import { FormProblem } from "./form-problem";

interface Props {
  stage: "sending" | "unknown" | "done";
  /** Asks for the outcome under the key it was sent with; never a second spend. */
  onAsk: () => void;
  /** Why asking did not tell it. */
  error?: unknown;
  /** The receipt and what can be done next. */
  children: ReactNode;
}

/** What happened: on its way, told, or lost on the way back. Takes the focus, so that it is read at once. */
export function SpendOutcome({ stage, onAsk, error, children }: Props) {
  const t = useTranslations("form.outcome");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section aria-busy={stage === "sending"} className="grid max-w-4xl gap-4">
      <h2 className="font-semibold text-lg outline-none" ref={heading} tabIndex={-1}>
        {t("title")}
      </h2>
      {stage === "sending" && (
        <Card className="flex items-center gap-2" role="status">
          <Spinner />
          {t("sending")}
        </Card>
      )}
      {stage === "unknown" && Boolean(error) && <FormProblem error={error} isAsking onRetry={onAsk} />}
      {stage === "unknown" && (
        <Card className="grid justify-items-start gap-3" role="alert">
          <strong className="text-unknown">{t("lostTitle")}</strong>
          <p>{t("lostText")}</p>
          <Button onClick={onAsk}>{t("ask")}</Button>
        </Card>
      )}
      {stage === "done" && children}
    </section>
  );
}
