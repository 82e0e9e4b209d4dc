"use client";
import { useTranslations } from "next-intl";
import { isProblem } from "@/lib/client/problem-answer";
import { Button, buttonStyles } from "./ui/button";
import { Link } from "./ui/link";

interface Props {
  error: unknown;
  onRetry?: () => void;
  /** It was only about reading, so nothing can have been changed or lost. */
  isRead?: boolean;
}

/** What happened, what Huawei said of it, what was not lost, what to do, and the id to ask with. */
export function ProblemPanel({ error, onRetry, isRead = false }: Props) {
  const t = useTranslations("shared.problem");
  const body = isProblem(error) && error.body.code !== "offline" ? error.body : null;
  return (
    <div className="grid justify-items-start gap-2 rounded-lg border border-debt/40 bg-debt-soft p-4" role="alert">
      <p className="font-semibold text-debt">{body?.title ?? t("offline")}</p>
      {body?.vendor && <p>{t("vendor", { code: body.vendor.code, meaning: body.vendor.meaning })}</p>}
      <p>{body ? (body.vendor?.advice ?? body.advice) : t("offlineAdvice")}</p>
      {body?.vendor?.article && (
        <Link className="underline" href={`/knowledge/${body.vendor.article}`} target="_blank">
          {t("article")}
        </Link>
      )}
      {isRead && body?.code !== "no_session" && <p>{t("nothingLost")}</p>}
      {body?.fields && (
        <ul className="list-disc ps-5">
          {body.fields.map(({ field, rule, message }) => (
            <li key={`${field} ${rule}`}>
              <code className="font-mono text-xs">{field}</code> {message}
            </li>
          ))}
        </ul>
      )}
      {body && (
        <p className="text-ink-soft text-xs">{t("requestId", { id: body.vendor?.requestId ?? body.requestId })}</p>
      )}
      {body?.code === "payee_busy" && body.entryId && (
        <Link className="underline" href={`/coupons/receipts/${body.entryId}`} target="_blank">
          {t("receipt")}
        </Link>
      )}
      {body?.approvalId && (
        <Link className="underline" href={`/approvals/${body.approvalId}`}>
          {t("approval")}
        </Link>
      )}
      {body?.code === "no_session" ? (
        <Link className={buttonStyles({ variant: "secondary" })} href="/sign-in">
          {t("signIn")}
        </Link>
      ) : (
        onRetry && (
          <Button onClick={onRetry} variant="secondary">
            {t("retry")}
          </Button>
        )
      )}
    </div>
  );
}
