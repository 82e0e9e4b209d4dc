"use client";
import { useTranslations } from "next-intl";
import type { IssuePreview as Preview } from "@/lib/desk/answers";
import { formatMoney } from "@/lib/money";
import { formatInstant } from "@/lib/time";
import { SpendPreview } from "../form/spend-preview";
import { useServiceNames } from "./use-limit-words";

interface Props {
  preview: Preview | undefined;
  faceValue: string | undefined;
  /** What the coupons are limited to beyond the quota's own limits. */
  limits: { services: readonly string[] | undefined; products: readonly string[] | undefined };
  isChecking: boolean;
  error: unknown;
}

/** An issue in words, before the button. */
export function IssuePreview({ preview, faceValue, limits, isChecking, error }: Props) {
  const t = useTranslations("coupons.preview");
  const services = limits.services ?? [];
  const products = limits.products ?? [];
  const serviceName = useServiceNames(services.length > 0);
  const list = (names: readonly string[]) => names.join(t("separator"));
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
  if (services.length > 0) sentences.push(t("services", { list: list(services.map(serviceName)) }));
  if (products.length > 0) sentences.push(t("products", { list: list(products) }));
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
