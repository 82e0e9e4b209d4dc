"use client";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { StepUp } from "../approval/step-up";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Kbd } from "../ui/kbd";
import { Spinner } from "../ui/spinner";
import { DraftNotice } from "./draft-notice";
import { FormProblem } from "./form-problem";
import { LeaveGuard } from "./leave-guard";
import { ProblemSummary } from "./problem-summary";
import { SpendOutcome } from "./spend-outcome";
import type { OperationForm } from "./use-operation-form";
import type { SpendFlow } from "./use-spend-flow";

// Few spends wait for somebody else.
const WaitingForApproval = dynamic(
  () => import("../approval/waiting-for-approval").then((waiting) => waiting.WaitingForApproval),
  { ssr: false },
);

interface Props {
  form: OperationForm;
  flow: Omit<SpendFlow, "frozen">;
  /** The fields' labels, for the list of what stands in the way. */
  labels: Readonly<Record<string, string>>;
  /** What the button says that does it: "Issue 3 coupons, ¥36.00 in all". */
  confirmLabel: string;
  /** The preview in words. */
  preview: ReactNode;
  /** The receipt in words, with what can be done next. */
  outcome: ReactNode;
  children: ReactNode;
}

const modifier = () => (/Mac|iPhone|iPad/.test(navigator.userAgent) ? "⌘" : "Ctrl");

/**
 * A form that spends: fields, then what will happen, then a yes, then what happened. Enter and Ctrl+Enter lead to the preview
 * and never further; Escape leads back.
 */
export function SpendForm({ form, flow, labels, confirmLabel, preview, outcome, children }: Props) {
  const t = useTranslations("form.spend");
  const { stage } = flow;
  const isReady = stage === "ready";
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isReady) heading.current?.focus();
  }, [isReady]);

  const stepUp = <StepUp error={flow.stepUpError} onClose={flow.giveUp} onPassed={flow.ask} />;
  if (stage === "waiting")
    return (
      <WaitingForApproval
        approvalId={flow.approvalId ?? ""}
        onAgain={() => {
          flow.forget();
          form.discardDraft();
        }}
      />
    );
  if (stage === "sending" || stage === "unknown" || stage === "done")
    return (
      <>
        <SpendOutcome error={flow.askError} onAsk={flow.ask} stage={stage}>
          {outcome}
        </SpendOutcome>
        {stepUp}
      </>
    );

  const onKeys = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void flow.check();
    }
  };
  return (
    <div className="grid gap-4">
      {stepUp}
      <LeaveGuard form={form} />
      <DraftNotice form={form} />
      {flow.error !== null && <FormProblem error={flow.error} onRetry={() => void flow.check()} />}
      <ProblemSummary form={form} labels={labels} />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <form
          aria-label={t("form")}
          className="grid content-start gap-5 inert:opacity-55"
          inert={isReady}
          noValidate
          onKeyDown={onKeys}
          onSubmit={(event) => {
            event.preventDefault();
            void flow.check();
          }}
        >
          {children}
          <div className="flex flex-wrap items-center gap-3">
            <Button aria-disabled={stage === "checking"} className="min-w-32" type="submit">
              {stage === "checking" && <Spinner />}
              {stage === "checking" ? t("checking") : t("check")}
            </Button>
            <span className="hidden text-ink-soft text-xs sm:inline">
              <Kbd>{modifier()}</Kbd> <Kbd>{"Enter"}</Kbd> {t("checkHint")}
            </span>
          </div>
        </form>
        <section
          aria-labelledby={`${form.id}-preview`}
          className="self-start lg:sticky lg:top-4"
          onKeyDown={(event) => {
            if (event.key === "Escape" && isReady) flow.leave();
          }}
        >
          <Card className={isReady ? "grid content-start gap-3 border-accent shadow-lg" : "grid content-start gap-3"}>
            <h2 className="font-semibold outline-none" id={`${form.id}-preview`} ref={heading} tabIndex={-1}>
              {t("title")}
            </h2>
            {preview}
            {isReady && (
              <div className="grid gap-2 border-line border-t pt-3">
                <Button className="whitespace-normal" onClick={flow.confirm}>
                  {confirmLabel}
                </Button>
                <Button onClick={flow.leave} variant="secondary">
                  {t("back")} <Kbd>{"Esc"}</Kbd>
                </Button>
              </div>
            )}
          </Card>
        </section>
      </div>
    </div>
  );
}
