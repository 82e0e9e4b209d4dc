"use client";
import { useTranslations } from "next-intl";
import type { Receipt } from "@/lib/desk/answers";
import { SpendReceipt } from "../form/spend-receipt";
import { useReclaimedAmounts } from "./use-reclaimed-amounts";

interface Props {
  receipt: Receipt;
  /** What was left right before, by coupon, for as long as no record says what went. */
  before?: Readonly<Record<string, string>>;
}

/** The outcome of a coupon reclaim, with how much went as Huawei's record has it. */
export function ReclaimReceipt({ receipt, before = {} }: Props) {
  const t = useTranslations("couponReclaim.outcome");
  const done = receipt.lines.filter(({ state }) => state === "done");
  const recorded = useReclaimedAmounts(done.map(({ payee }) => payee));
  const lines = receipt.lines.map((line) => ({
    ...line,
    amount: line.state === "done" ? (recorded.get(line.payee) ?? before[line.payee] ?? line.amount) : null,
  }));
  const isRecorded = done.every(({ payee }) => recorded.has(payee));
  return (
    <SpendReceipt
      receipt={{ ...receipt, lines }}
      words={{
        payee: t("payee"),
        summary: (counts) => t("summary", counts),
        done: (count, total) => (isRecorded ? t("done", { count, total }) : t("doneUnrecorded", { count })),
        nothingDone: t("nothing"),
        unknown: t("unknown"),
        amount: isRecorded ? t("amount") : t("amountBefore"),
        reference: () => t(isRecorded ? "reference" : "referenceWaiting"),
      }}
    />
  );
}
