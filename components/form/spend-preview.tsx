"use client";
import { useTranslations } from "next-intl";
import { isProblem } from "@/lib/client/problem-answer";
import { formatInstant } from "@/lib/time";
import { Link } from "../ui/link";

interface Props {
  /** What will happen, a sentence each; empty while too little is filled in. */
  sentences: readonly string[];
  /** Rules that stand in the way of the whole. */
  problems?: readonly string[] | undefined;
  /** Payees that would be refused, with the reason. */
  refused?: readonly { id: string; name: string; reason: string }[] | undefined;
  /** Payees with an earlier spend whose outcome nobody knows. */
  unknown?: readonly { entryId: string; id: string; name: string; createdAt: string }[] | undefined;
  /** What cannot be undone. */
  final?: string | undefined;
  isChecking: boolean;
  /** Why there is no answer. */
  error?: unknown;
}

/** A spend in words before it is made: who gets what, from where, what remains, who stands in its way. */
export function SpendPreview({
  sentences,
  problems = [],
  refused = [],
  unknown = [],
  final,
  isChecking,
  error,
}: Props) {
  const t = useTranslations("form.preview");
  return (
    <div aria-busy={isChecking} className="grid gap-3">
      {Boolean(error) && (
        <div className="grid gap-1 rounded-md bg-warn-soft p-2" role="status">
          <strong className="text-warn">{isProblem(error) && error.body.title ? error.body.title : t("away")}</strong>
          <p>{t("awayText")}</p>
        </div>
      )}
      {sentences.length === 0 && !error && <p className="text-ink-soft">{isChecking ? t("checking") : t("nothing")}</p>}
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {problems.length > 0 && (
        <ul className="grid gap-1 text-debt">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      {refused.length > 0 && (
        <div className="text-debt">
          <p>{t("refused")}</p>
          <ul className="list-disc ps-5">
            {refused.map(({ id, name, reason }) => (
              <li key={id}>
                <span className="font-medium">{name}</span> {reason}
              </li>
            ))}
          </ul>
        </div>
      )}
      {unknown.length > 0 && (
        <div className="text-unknown">
          <p>{t("unknown")}</p>
          <ul className="list-disc ps-5">
            {unknown.map(({ entryId, id, name, createdAt }) => (
              <li key={`${entryId} ${id}`}>
                {name} {/* In a new tab: the form is not left for a look. */}
                <Link className="underline" href={`/coupons/receipts/${entryId}`} target="_blank">
                  {t("seeReceipt", { time: formatInstant(createdAt) })}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
      {final && sentences.length > 0 && <p className="text-ink-soft">{final}</p>}
    </div>
  );
}
