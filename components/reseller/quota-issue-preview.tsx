"use client";
import { useTranslations } from "next-intl";
import type { QuotaIssuePreview as Preview } from "@/lib/desk/account-answers";
import { formatMoney } from "@/lib/money";
import { formatInstant } from "@/lib/time";
import { SpendPreview } from "../form/spend-preview";

interface Props {
  preview: Preview | undefined;
  amount: string | undefined;
  isChecking: boolean;
  error: unknown;
}

/** Handing a quota on in words, before the button. */
export function QuotaIssuePreview({ preview, amount, isChecking, error }: Props) {
  const t = useTranslations("resellers.issue.preview");
  const money = (value: string) => formatMoney(value, preview?.currency);
  const payees = preview?.resellers ?? [];
  const nameOf = (id: string) => payees.find(({ resellerId }) => resellerId === id)?.name ?? id;
  const sentences: string[] = [];
  if (preview?.total && amount && payees.length > 0)
    sentences.push(t("sentence", { count: payees.length, amount: money(amount), total: money(preview.total) }));
  if (preview?.quotaBefore && preview.quotaAfter && payees.length > 0)
    sentences.push(t("quota", { before: money(preview.quotaBefore), after: money(preview.quotaAfter) }));
  if (preview?.validUntil) sentences.push(t("until", { until: formatInstant(preview.validUntil) }));
  return (
    <SpendPreview
      error={error}
      final={t("final")}
      isChecking={isChecking}
      problems={preview?.problems.map(({ message }) => message)}
      refused={payees.flatMap(({ resellerId, problem }) =>
        problem ? [{ id: resellerId, name: nameOf(resellerId), reason: problem }] : [],
      )}
      sentences={sentences}
      unknown={preview?.unknown.map(({ customerId: id, ...line }) => ({ ...line, id, name: nameOf(id) }))}
    />
  );
}
