"use client";
import { useTranslations } from "next-intl";
import { isProblem } from "@/lib/client/problem-answer";
import { Button } from "./ui/button";

/** What happened, what Huawei said of it, what to do, and the id to ask with. */
export function ProblemPanel({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const t = useTranslations("shared.problem");
  const body = isProblem(error) && error.body.code !== "offline" ? error.body : null;
  return (
    <div className="grid justify-items-start gap-2 rounded-lg border border-debt/40 bg-debt-soft p-4" role="alert">
      <p className="font-semibold text-debt">{body?.title ?? t("offline")}</p>
      <p>{body?.vendor ? t("vendor", { code: body.vendor.code, meaning: body.vendor.meaning }) : null}</p>
      <p>{body ? (body.vendor?.advice ?? body.advice) : t("offlineAdvice")}</p>
      {body && (
        <p className="text-ink-soft text-xs">{t("requestId", { id: body.vendor?.requestId ?? body.requestId })}</p>
      )}
      {onRetry && (
        <Button onClick={onRetry} variant="secondary">
          {t("retry")}
        </Button>
      )}
    </div>
  );
}
