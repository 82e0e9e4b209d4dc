"use client";
import { useTranslations } from "next-intl";
import { isProblem } from "@/lib/client/problem-answer";
import { ProblemPanel } from "../problem-panel";
import { buttonStyles } from "../ui/button";

/** A problem of the whole form. A session that has ended is renewed in a new tab, so that the form stays as it is. */
export function FormProblem({
  error,
  onRetry,
  isAsking = false,
}: {
  error: unknown;
  onRetry: () => void;
  /** Something was sent before, so that nothing may be said of that here. */
  isAsking?: boolean;
}) {
  const t = useTranslations("form.session");
  // Problems of fields are told at the fields.
  if (isProblem(error) && error.body.code === "bad_input" && error.body.fields) return null;
  if (!isProblem(error) || error.body.code !== "no_session") return <ProblemPanel error={error} onRetry={onRetry} />;
  return (
    <div className="grid justify-items-start gap-2 rounded-lg border border-warn/40 bg-warn-soft p-3" role="alert">
      <p className="font-semibold text-warn">{isAsking ? t("ended") : t("title")}</p>
      <p>{t("text")}</p>
      <a className={buttonStyles({ variant: "secondary" })} href="/sign-in" rel="noopener" target="_blank">
        {t("signIn")}
      </a>
    </div>
  );
}
