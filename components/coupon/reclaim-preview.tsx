"use client";
import { useTranslations } from "next-intl";
import type { CouponReclaimPreview } from "@/lib/desk/coupons";
import { formatMoney, subtractAmount } from "@/lib/money";
import { formatInstant } from "@/lib/time";
import { SpendPreview } from "../form/spend-preview";

interface Props {
  preview: CouponReclaimPreview | undefined;
  isChecking: boolean;
  error: unknown;
}

/** A reclaim in words, before the button: whose coupon it is, what is left in it, and that all of it goes. */
export function ReclaimPreview({ preview, isChecking, error }: Props) {
  const t = useTranslations("couponReclaim.preview");
  const { couponId = null, customerId = null, customerName, faceValue = null, balance = null } = preview ?? {};
  const name = customerName ?? customerId ?? "";
  const sentences: string[] = [];
  if (couponId) {
    sentences.push(t("holder", { name, id: couponId }));
    if (faceValue !== null && balance !== null)
      sentences.push(
        t("left", {
          face: formatMoney(faceValue),
          used: formatMoney(subtractAmount(faceValue, balance)),
          left: formatMoney(balance),
        }),
      );
    if (preview?.expireTime) sentences.push(t("until", { until: formatInstant(preview.expireTime) }));
    if (preview?.problems.length === 0 && balance !== null)
      sentences.push(t("whole", { amount: formatMoney(balance) }));
  }
  return (
    <SpendPreview
      error={error}
      final={preview?.problems.length === 0 ? t("final") : undefined}
      isChecking={isChecking}
      problems={preview?.problems.map(({ message }) => message)}
      sentences={sentences}
      unknown={preview?.unknown.map(({ entryId, createdAt }) => ({ entryId, createdAt, id: couponId ?? "", name }))}
    />
  );
}
