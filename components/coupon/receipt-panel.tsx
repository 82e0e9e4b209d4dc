"use client";
import { useTranslations } from "next-intl";
import type { Receipt } from "@/lib/desk/answers";
import { SpendReceipt } from "../form/spend-receipt";

/** The outcome of an issue in words and by customer. */
export function ReceiptPanel({ receipt }: { receipt: Receipt }) {
  const t = useTranslations("coupons.outcome");
  return (
    <SpendReceipt
      receipt={receipt}
      words={{
        done: (count, total) => t("done", { count, total }),
        nothingDone: t("allRefused"),
        unknown: t("unknownText"),
        amount: t("amount"),
        reference: (id) => t("coupon", { id }),
      }}
    />
  );
}
