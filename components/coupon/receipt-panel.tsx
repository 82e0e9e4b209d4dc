"use client";
import { useTranslations } from "next-intl";
import type { Receipt } from "@/lib/desk/answers";
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
  if (receipt.operation === "accounts.allocate") return <TransferReceipt direction="allocate" receipt={receipt} />;
  if (receipt.operation === "accounts.reclaim") return <TransferReceipt direction="reclaim" receipt={receipt} />;
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

function TransferReceipt({ direction, receipt }: { direction: "allocate" | "reclaim"; receipt: Receipt }) {
  const t = useTranslations("transfer");
  return (
    <SpendReceipt
      receipt={receipt}
      words={{
        done: (_, total) => t(`${direction}.done`, { total }),
        nothingDone: t(`${direction}.nothing`),
        unknown: t(`${direction}.unknown`),
        amount: t("amount"),
        reference: (id) => t(`${direction}.reference`, { id }),
      }}
    />
  );
}
