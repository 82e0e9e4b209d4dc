"use client";
import { useTranslations } from "next-intl";
import type { IssuePreview as Preview } from "@/lib/desk/answers";
import { formatMoney } from "@/lib/money";
import { formatInstant } from "@/lib/time";
import { SpendPreview } from "../form/spend-preview";

interface Props {
  preview: Preview | undefined;
  faceValue: string | undefined;
  isChecking: boolean;
  error: unknown;
}

/** An issue in words, before the button. */
export function IssuePreview({ preview, faceValue, isChecking, error }: Props) {
  const t = useTranslations("coupons.preview");
  const money = (amount: string) => formatMoney(amount, preview?.currency);
  const payees = preview?.payees ?? [];
  const nameOf = (id: string) => payees.find(({ customerId }) => customerId === id)?.name ?? id;
  const sentences: string[] = [];
  if (preview?.total && faceValue && payees.length > 0)
    sentences.push(t("sentence", { count: payees.length, faceValue: money(faceValue), total: money(preview.total) }));
  if (preview?.quotaBefore && preview.quotaAfter && payees.length > 0)
    sentences.push(t("quota", { before: money(preview.quotaBefore), after: money(preview.quotaAfter) }));
  if (preview?.validFrom && preview.validUntil)
    sentences.push(t("validity", { from: formatInstant(preview.validFrom), until: formatInstant(preview.validUntil) }));
  return (
    <SpendPreview
      error={error}
      final={t("final")}
      isChecking={isChecking}
      problems={preview?.problems.map(({ message }) => message)}
      refused={payees.flatMap(({ customerId, problem }) =>
        problem ? [{ id: customerId, name: nameOf(customerId), reason: problem }] : [],
      )}
      sentences={sentences}
      unknown={preview?.unknown.map(({ customerId, ...line }) => ({
        ...line,
        id: customerId,
        name: nameOf(customerId),
      }))}
    />
  );
}
