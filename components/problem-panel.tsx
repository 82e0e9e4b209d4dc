"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { isProblem } from "@/lib/client/problem-answer";
import { Button, buttonStyles } from "./ui/button";

/** What happened, what Huawei said of it, what to do, and the id to ask with. */
export function ProblemPanel({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const t = useTranslations("shared.problem");
  const body = isProblem(error) && error.body.code !== "offline" ? error.body : null;
  return (
    <div className="grid justify-items-start gap-2 rounded-lg border border-debt/40 bg-debt-soft p-4" role="alert">
      <p className="font-semibold text-debt">{body?.title ?? t("offline")}</p>
      {body?.vendor && <p>{t("vendor", { code: body.vendor.code, meaning: body.vendor.meaning })}</p>}
      <p>{body ? (body.vendor?.advice ?? body.advice) : t("offlineAdvice")}</p>
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
