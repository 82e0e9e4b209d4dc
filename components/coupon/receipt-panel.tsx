"use client";
import { useTranslations } from "next-intl";
import type { Receipt } from "@/lib/desk/answers";
import { accountReceipts } from "../account/account-receipts";
import { SpendReceipt } from "../form/spend-receipt";

/** The outcome of a spend in words and by customer. */
export function ReceiptPanel({ receipt }: { receipt: Receipt }) {
  const Account = accountReceipts[receipt.operation];
  if (Account) return <Account receipt={receipt} />;
  return <IssueReceipt receipt={receipt} />;
}

function IssueReceipt({ receipt }: { receipt: Receipt }) {
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
