"use client";
import { useTranslations } from "next-intl";
import { resellers } from "@/lib/api/resellers";
import { api } from "@/lib/client/api";
import type { QuotaIssuePreview as Preview } from "@/lib/desk/account-answers";
import { formatMoney } from "@/lib/money";
import { ReceiptPanel } from "../coupon/receipt-panel";
import { AmountField } from "../form/amount-field";
import { QuotaField } from "../form/quota-field";
import { SpendForm } from "../form/spend-form";
import { useLivePreview } from "../form/use-live-preview";
import { useOperationForm } from "../form/use-operation-form";
import { useSpendFlow } from "../form/use-spend-flow";
import { Button } from "../ui/button";
import { Link } from "../ui/link";
import { quotaIssueFields } from "./quota-fields";
import { QuotaIssuePreview } from "./quota-issue-preview";
import { ResellersField } from "./resellers-field";

const problemsOf = ({ problems, resellers: payees }: Preview) => [
  ...problems,
  ...payees.flatMap(({ resellerId, name, problem }) =>
    problem ? [{ field: "indirect_partner_ids", rule: "refused", message: `${name ?? resellerId} · ${problem}` }] : [],
  ),
];

interface Props {
  start: { indirect_partner_ids?: string[] };
}

/** Hands a part of an own quota on to 1–100 resellers: form, preview in words, one send, outcome by reseller. */
export function QuotaIssueForm({ start }: Props) {
  const t = useTranslations("resellers.issue");
  const form = useOperationForm(resellers.issueQuota, { kinds: quotaIssueFields, start });
  const live = useLivePreview(api.desk.previewQuotaIssue, form.part);
  const flow = useSpendFlow({
    form,
    operation: api.resellers.issueQuota,
    preview: api.desk.previewQuotaIssue,
    problemsOf,
  });
  const shown = flow.frozen ?? live.preview;
  const labels = { quota_id: t("quota"), indirect_partner_ids: t("resellers"), quota_amount: t("amount") };
  return (
    <SpendForm
      confirmLabel={t("submit", {
        count: shown?.resellers.length ?? 0,
        total: formatMoney(shown?.total ?? "0", shown?.currency),
      })}
      flow={flow}
      form={form}
      labels={labels}
      outcome={
        flow.receipt && (
          <>
            <ReceiptPanel receipt={flow.receipt} />
            <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
              <Button onClick={flow.startAnew} variant="secondary">
                {t("again")}
              </Button>
              <Link className="underline" href="/resellers/records">
                {t("records")}
              </Link>
            </div>
          </>
        )
      }
      preview={
        <QuotaIssuePreview
          amount={form.part.quota_amount}
          error={flow.frozen ? null : live.error}
          isChecking={!flow.frozen && live.isChecking}
          preview={shown}
        />
      }
    >
      <QuotaField form={form} hint={t("quotaHint")} label={labels.quota_id} name="quota_id" quotaType="0" />
      <ResellersField
        form={form}
        hint={t("resellersHint")}
        label={labels.indirect_partner_ids}
        name="indirect_partner_ids"
      />
      <AmountField form={form} hint={t("amountHint")} label={labels.quota_amount} name="quota_amount" />
    </SpendForm>
  );
}
