"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useState } from "react";
import { api } from "@/lib/client/api";
import { call } from "@/lib/client/call";
import { isProblem } from "@/lib/client/problem-answer";
import type { ApprovalOutcome, ApprovalRequest } from "@/lib/desk/approval-answers";
import { formatMoney } from "@/lib/money";
import { ProblemPanel } from "../problem-panel";
import { Button } from "../ui/button";
import { Callout } from "../ui/callout";
import { Card } from "../ui/card";
import { Field } from "../ui/field";
import { Textarea } from "../ui/textarea";
import { needsStepUp, StepUp } from "./step-up";

const AlertDialog = dynamic(() => import("../ui/alert-dialog").then((dialog) => dialog.AlertDialog), { ssr: false });

type Wish = { do: "approve" } | { do: "send" } | { do: "withdraw" } | { do: "decline"; reason: string };
const mostLetters = 500;

/** What this person can do with a request, around what it would send: sign what they see, refuse it with a reason, send what was approved, take it back. */
export function Decision({ request, children }: { request: ApprovalRequest; children: ReactNode }) {
  const t = useTranslations("approvals.decide");
  const router = useRouter();
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  const { id, hash } = request;
  const decide = useMutation({
    mutationFn: (wish: Wish): Promise<ApprovalOutcome> => {
      if (wish.do === "approve") return call(api.desk.approve, { id, hash });
      if (wish.do === "send") return call(api.desk.sendApproved, { id, hash });
      if (wish.do === "withdraw") return call(api.desk.withdrawApproval, { id });
      return call(api.desk.decline, { id, hash, reason: wish.reason });
    },
    onSuccess: ({ entryId }) => {
      if (entryId !== null) router.push(`/coupons/receipts/${entryId}`);
    },
    onSettled: (_, error) => {
      setAsking(false);
      // Whatever came of it, the request may have moved.
      return needsStepUp(error) ? undefined : queries.invalidateQueries({ queryKey: ["desk"] });
    },
  });
  const { error, isPending } = decide;
  const isRun = request.runName !== null;
  const amount = request.amount === null ? t("wholeRest") : formatMoney(request.amount, request.currency);
  const decline = (event: FormEvent) => {
    event.preventDefault();
    decide.mutate({ do: "decline", reason });
  };
  const isChanged = isProblem(error) && error.body.code === "approval_changed";
  return (
    <>
      {request.isMine && request.state === "waiting" && (
        <Callout
          action={
            <Button isLoading={isPending} onClick={() => decide.mutate({ do: "withdraw" })} variant="secondary">
              {t("withdraw")}
            </Button>
          }
          title={t("own")}
          tone="pending"
        >
          {t("ownText")}
        </Callout>
      )}
      {request.state === "approved" && isRun && (
        <Callout title={t("runApproved")} tone="done">
          {t("runApprovedText")}
        </Callout>
      )}
      {request.canSend && (
        <Callout
          action={
            <Button isLoading={isPending} onClick={() => decide.mutate({ do: "send" })}>
              {t("send")}
            </Button>
          }
          title={t("notSent")}
          tone="warn"
        >
          {t("notSentText")}
        </Callout>
      )}
      {children}
      {error !== null && !needsStepUp(error) && <ProblemPanel error={error} />}
      {request.canDecide && !isChanged && (
        <Card aria-label={t("title")} className="grid gap-5 lg:grid-cols-2" role="region">
          <div className="grid content-start justify-items-start gap-3">
            <h2 className="font-semibold text-base">{t("title")}</h2>
            <p className="text-ink-soft">{t(isRun ? "aboutRun" : "about")}</p>
            <Button disabled={isPending} onClick={() => setAsking(true)} size="large">
              {t("approve", { amount })}
            </Button>
          </div>
          <form
            className="grid content-start gap-3 border-line max-lg:border-t max-lg:pt-5 lg:border-s lg:ps-5"
            onSubmit={decline}
          >
            <Field hint={t("reasonHint")} isRequired label={t("reason")}>
              {(aria) => (
                <Textarea
                  {...aria}
                  maxLength={mostLetters}
                  onChange={(event) => setReason(event.target.value)}
                  rows={2}
                  value={reason}
                />
              )}
            </Field>
            <Button
              className="justify-self-start"
              disabled={reason.trim() === "" || isPending}
              type="submit"
              variant="secondary"
            >
              {t("decline")}
            </Button>
          </form>
        </Card>
      )}
      {isAsking && (
        <AlertDialog
          cancelLabel={t("cancel")}
          confirmLabel={t("sign")}
          isLoading={isPending}
          isOpen
          onClose={() => setAsking(false)}
          onConfirm={() => decide.mutate({ do: "approve" })}
          title={t("approve", { amount })}
        >
          <p>{t(isRun ? "confirmRun" : "confirm", { person: request.personName, count: request.payees })}</p>
          <p className="mt-2 break-all font-mono text-xs">{hash}</p>
        </AlertDialog>
      )}
      <StepUp error={error} onClose={decide.reset} onPassed={() => decide.mutate({ do: "approve" })} />
    </>
  );
}
