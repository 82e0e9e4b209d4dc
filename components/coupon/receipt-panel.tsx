"use client";
import { useTranslations } from "next-intl";
import type { Receipt } from "@/lib/desk/answers";
import { accountReceipts } from "../account/account-receipts";
import { SpendReceipt } from "../form/spend-receipt";
import { ReclaimReceipt } from "./reclaim-receipt";

interface Props {
  receipt: Receipt;
  /** What coupons held right before they were taken back, where that is known. */
  amountsBefore?: Readonly<Record<string, string>>;
}

/** The outcome of a spend in words and by customer. */
export function ReceiptPanel({ receipt, amountsBefore = {} }: Props) {
  if (receipt.operation === "coupons.reclaim") return <ReclaimReceipt before={amountsBefore} receipt={receipt} />;
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
