"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { IssuePreview as Preview } from "@/lib/desk/answers";
import { formatMoney } from "@/lib/money";
import { formatInstant } from "@/lib/time";

/** The issue in words, before the button: what will happen, and who stands in its way. */
export function IssuePreview({
  preview,
  faceValue,
  isChecking,
}: {
  preview: Preview | undefined;
  faceValue: string;
  isChecking: boolean;
}) {
  const t = useTranslations("coupons.preview");
  const refused = preview?.payees.filter((payee) => payee.problem) ?? [];
  const money = (amount: string) => formatMoney(amount, preview?.currency);
  return (
    <Card
      aria-labelledby="preview-title"
      className="grid content-start gap-3 self-start lg:sticky lg:top-4"
      role="region"
    >
      <h2 className="font-semibold" id="preview-title">
        {t("title")}
      </h2>
      {!preview && <p className="text-ink-soft">{isChecking ? t("checking") : t("nothing")}</p>}
      {preview?.total && preview.payees.length > 0 && (
        <p>
          {t("sentence", { count: preview.payees.length, faceValue: money(faceValue), total: money(preview.total) })}
        </p>
      )}
      {preview?.quotaBefore && preview.quotaAfter && preview.payees.length > 0 && (
        <p>{t("quota", { before: money(preview.quotaBefore), after: money(preview.quotaAfter) })}</p>
      )}
      {preview?.validFrom && preview.validUntil && (
        <p>{t("validity", { from: formatInstant(preview.validFrom), until: formatInstant(preview.validUntil) })}</p>
      )}
      {preview && preview.problems.length > 0 && (
        <ul className="grid gap-1 text-debt" role="alert">
          {preview.problems.map((problem) => (
            <li key={`${problem.field} ${problem.rule}`}>{problem.message}</li>
          ))}
        </ul>
      )}
      {refused.length > 0 && (
        <div className="text-debt">
          <p>{t("refused")}</p>
          <ul className="list-disc ps-5">
            {refused.map((payee) => (
              <li key={payee.customerId}>
                {payee.name ?? payee.customerId}: {payee.problem}
              </li>
            ))}
          </ul>
        </div>
      )}
      {preview && preview.unknown.length > 0 && (
        <div className="text-unknown">
          <p>{t("unknown")}</p>
          <ul className="list-disc ps-5">
            {preview.unknown.map((line) => (
              <li key={`${line.entryId} ${line.customerId}`}>
                {preview.payees.find((payee) => payee.customerId === line.customerId)?.name ?? line.customerId}{" "}
                <Link className="underline" href={`/coupons/receipts/${line.entryId}`}>
                  {t("seeReceipt", { time: formatInstant(line.createdAt) })}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
      {preview?.total && <p className="text-ink-soft">{t("final")}</p>}
    </Card>
  );
}
