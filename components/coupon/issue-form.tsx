"use client";
import { useTranslations } from "next-intl";
import { coupons } from "@/lib/api/coupons";
import { api } from "@/lib/client/api";
import type { IssuePreview as Preview } from "@/lib/desk/answers";
import { formatMoney } from "@/lib/money";
import { AmountField } from "../form/amount-field";
import { CustomersField } from "../form/customers-field";
import { DateField } from "../form/date-field";
import { MemoField } from "../form/memo-field";
import { QuotaField } from "../form/quota-field";
import { SpendForm } from "../form/spend-form";
import { useLivePreview } from "../form/use-live-preview";
import { useOperationForm } from "../form/use-operation-form";
import { useSpendFlow } from "../form/use-spend-flow";
import { Button } from "../ui/button";
import { Link } from "../ui/link";
import { type IssueField, issueFields } from "./issue-fields";
import { IssueLimits } from "./issue-limits";
import { IssuePreview } from "./issue-preview";
import { ReceiptPanel } from "./receipt-panel";
import { SaveAsTemplate } from "./save-as-template";
import { TemplateBar } from "./template-bar";

const problemsOf = ({ problems, payees }: Preview) => [
  ...problems,
  ...payees.flatMap(({ customerId, name, problem }) =>
    problem ? [{ field: "customer_ids", rule: "refused", message: `${name ?? customerId} · ${problem}` }] : [],
  ),
];

/** What the form opens with. */
export type IssueStart = Partial<Record<IssueField, string | string[]>>;

/** Issues one face value to 1–100 customers: form, preview in words, one send, outcome by customer. */
export function IssueForm({ start }: { start: IssueStart }) {
  const t = useTranslations("coupons.form");
  const form = useOperationForm(coupons.issue, { kinds: issueFields, start });
  const live = useLivePreview(api.desk.previewIssue, form.part);
  const flow = useSpendFlow({ form, operation: api.coupons.issue, preview: api.desk.previewIssue, problemsOf });
  const shown = flow.frozen ?? live.preview;
  const labels = {
    quota_id: t("quota"),
    customer_ids: t("customers"),
    face_value: t("faceValue"),
    valid_time: t("validDay"),
    expire_time: t("expireDay"),
    cloud_service_types: t("services"),
    product_ids: t("products"),
    memo: t("memo"),
  } satisfies Record<IssueField, string>;
  const field = (name: IssueField) => ({ form, name, label: labels[name] });
  return (
    <SpendForm
      confirmLabel={t("submit", {
        count: shown?.payees.length ?? 0,
        total: formatMoney(shown?.total ?? "0", shown?.currency),
      })}
      flow={flow}
      form={form}
      labels={labels}
      outcome={
        flow.receipt && (
          <>
            <ReceiptPanel receipt={flow.receipt} />
            <NextSteps onAgain={flow.startAnew} receiptId={flow.receipt.id} />
          </>
        )
      }
      preview={
        <IssuePreview
          error={flow.frozen ? null : live.error}
          faceValue={form.part.face_value}
          limits={{ services: form.part.cloud_service_types, products: form.part.product_ids }}
          isChecking={!flow.frozen && live.isChecking}
          preview={shown}
        />
      }
    >
      <TemplateBar form={form} />
      <QuotaField {...field("quota_id")} hint={t("quotaHint")} />
      <CustomersField {...field("customer_ids")} associationType="2" hint={t("customersHint")} />
      <AmountField {...field("face_value")} hint={t("faceValueHint")} />
      <div className="grid gap-5 sm:grid-cols-2">
        <DateField {...field("valid_time")} hint={t("validDayHint")} />
        <DateField {...field("expire_time")} hint={t("expireDayHint")} />
      </div>
      <IssueLimits form={form} labels={labels} />
      <MemoField {...field("memo")} hint={t("memoHint")} />
      <SaveAsTemplate issue={form.part} />
    </SpendForm>
  );
}

function NextSteps({ onAgain, receiptId }: { onAgain: () => void; receiptId: string }) {
  const t = useTranslations("coupons.outcome");
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button onClick={onAgain} variant="secondary">
        {t("again")}
      </Button>
      <Link className="underline" href="/coupons?tab=records">
        {t("records")}
      </Link>
      <Link className="underline" href={`/coupons/receipts/${receiptId}`}>
        {t("receiptTitle")}
      </Link>
    </div>
  );
}
