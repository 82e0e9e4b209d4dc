"use client";
import { useTranslations } from "next-intl";
import type { Receipt } from "@/lib/desk/answers";
import { SpendReceipt } from "../form/spend-receipt";
import { isWithReseller, type TransferFlow } from "./transfer-fields";

interface Props {
  receipt: Receipt;
}

/** The outcome of moving money to a customer or a reseller, or back from one. */
const transferReceipt =
  (flow: TransferFlow) =>
  ({ receipt }: Props) => <TransferReceipt flow={flow} receipt={receipt} />;

function TransferReceipt({ flow, receipt }: Props & { flow: TransferFlow }) {
  const t = useTranslations("transfer");
  return (
    <SpendReceipt
      receipt={receipt}
      words={{
        done: (_, total) => t(`${flow}.done`, { total }),
        nothingDone: t(`${flow}.nothing`),
        unknown: t(`${flow}.unknown`),
        amount: t("amount"),
        reference: (id) => t(`${flow}.reference`, { id }),
        ...(isWithReseller(flow) && { payee: t("reseller") }),
      }}
    />
  );
}

/** The outcome of handing a coupon quota on to resellers. */
function QuotaIssueReceipt({ receipt }: Props) {
  const t = useTranslations("resellers.issue.outcome");
  return (
    <SpendReceipt
      receipt={receipt}
      words={{
        done: (count, total) => t("done", { count, total }),
        nothingDone: t("nothing"),
        unknown: t("unknown"),
        amount: t("amount"),
        payee: t("payee"),
        reference: (id) => t("reference", { id }),
        summary: (counts) => t("summary", counts),
      }}
    />
  );
}

/** The outcome of taking quotas back whole; how much that was stands in Huawei's records. */
function QuotaReclaimReceipt({ receipt }: Props) {
  const t = useTranslations("resellers.takeBack.outcome");
  return (
    <SpendReceipt
      receipt={receipt}
      words={{
        done: (count) => t("done", { count }),
        nothingDone: t("nothing"),
        unknown: t("unknown"),
        amount: t("amount"),
        payee: t("payee"),
        reference: () => t("reference"),
        summary: (counts) => t("summary", counts),
      }}
    />
  );
}

/** The receipts of spends on accounts and resellers, by operation. */
export const accountReceipts: Readonly<Record<string, (props: Props) => React.ReactNode>> = {
  "accounts.allocate": transferReceipt("allocate"),
  "accounts.reclaim": transferReceipt("reclaim"),
  "resellers.allocate": transferReceipt("resellerAllocate"),
  "resellers.reclaim": transferReceipt("resellerReclaim"),
  "resellers.issueQuota": QuotaIssueReceipt,
  "resellers.reclaimQuotas": QuotaReclaimReceipt,
};
