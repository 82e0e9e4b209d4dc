"use client";
import { useTranslations } from "next-intl";
import { resellers } from "@/lib/api/resellers";
import { api } from "@/lib/client/api";
import type { QuotaReclaimPreview as Preview } from "@/lib/desk/account-answers";
import { formatMoney } from "@/lib/money";
import { ReceiptPanel } from "../coupon/receipt-panel";
import { MemoField } from "../form/memo-field";
import { SpendForm } from "../form/spend-form";
import { SpendPreview } from "../form/spend-preview";
import { useLivePreview } from "../form/use-live-preview";
import { useOperationForm } from "../form/use-operation-form";
import { useSpendFlow } from "../form/use-spend-flow";
import { Button } from "../ui/button";
import { Link } from "../ui/link";
import { quotaReclaimFields } from "./quota-fields";
import { QuotasField } from "./quotas-field";

const problemsOf = ({ problems, quotas }: Preview) => [
  ...problems,
  ...quotas.flatMap(({ quotaId, problem }) =>
    problem ? [{ field: "quota_ids", rule: "refused", message: `${quotaId} · ${problem}` }] : [],
  ),
];

interface Props {
  start: { quota_ids?: string[] };
}

/** Takes 1–10 quotas back whole: form, what is left in each as of now, one send, outcome by quota. */
export function QuotaReclaimForm({ start }: Props) {
  const t = useTranslations("resellers.takeBack");
  const records = useTranslations("resellers.issue")("records");
  const form = useOperationForm(resellers.reclaimQuotas, { kinds: quotaReclaimFields, start });
  const live = useLivePreview(api.desk.previewQuotaReclaim, form.part);
  const flow = useSpendFlow({
    form,
    operation: api.resellers.reclaimQuotas,
    preview: api.desk.previewQuotaReclaim,
    problemsOf,
  });
  const shown = flow.frozen ?? live.preview;
  const labels = { quota_ids: t("quotas"), remark: t("remark") };
  return (
    <SpendForm
      confirmLabel={t("submit", {
        count: shown?.quotas.length ?? 0,
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
              <Link className="underline" href="/resellers/records?operation=11">
                {records}
              </Link>
            </div>
          </>
        )
      }
      preview={
        <ReclaimPreview
          error={flow.frozen ? null : live.error}
          isChecking={!flow.frozen && live.isChecking}
          preview={shown}
        />
      }
    >
      <QuotasField form={form} hint={t("quotasHint")} label={labels.quota_ids} name="quota_ids" />
      <MemoField form={form} hint={t("remarkHint")} label={labels.remark} name="remark" />
    </SpendForm>
  );
}

/** Taking quotas back in words, before the button: what is left in each, and that all of it goes. */
function ReclaimPreview({
  preview,
  isChecking,
  error,
}: {
  preview: Preview | undefined;
  isChecking: boolean;
  error: unknown;
}) {
  const t = useTranslations("resellers.takeBack.preview");
  const money = (value: string) => formatMoney(value, preview?.currency);
  const quotas = preview?.quotas ?? [];
  const sound = quotas.filter(({ problem }) => problem === null);
  const sentences = [
    ...(sound.length > 0 && preview ? [t("sentence", { count: sound.length, total: money(preview.total) })] : []),
    ...sound.map(({ quotaId, reseller, balance }) =>
      t("each", { quota: quotaId, reseller: reseller ?? "—", amount: balance === null ? "—" : money(balance) }),
    ),
  ];
  const nameOf = (id: string) => quotas.find(({ quotaId }) => quotaId === id)?.reseller ?? id;
  return (
    <SpendPreview
      error={error}
      final={t("final")}
      isChecking={isChecking}
      problems={preview?.problems.map(({ message }) => message)}
      refused={quotas.flatMap(({ quotaId, problem }) =>
        problem ? [{ id: quotaId, name: `${nameOf(quotaId)} ${quotaId}`, reason: problem }] : [],
      )}
      sentences={sentences}
      unknown={preview?.unknown.map(({ customerId: id, ...line }) => ({ ...line, id, name: nameOf(id) }))}
    />
  );
}
