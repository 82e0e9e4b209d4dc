"use client";
import { useTranslations } from "next-intl";
import { accounts } from "@/lib/api/accounts";
import { api } from "@/lib/client/api";
import { formatMoney } from "@/lib/money";
import { ReceiptPanel } from "../coupon/receipt-panel";
import { AmountField } from "../form/amount-field";
import { CustomerField } from "../form/customer-field";
import { SpendForm } from "../form/spend-form";
import { useLivePreview } from "../form/use-live-preview";
import { useOperationForm } from "../form/use-operation-form";
import { useSpendFlow } from "../form/use-spend-flow";
import { Button } from "../ui/button";
import { Link } from "../ui/link";
import { type Direction, transferFields } from "./transfer-fields";
import { TransferPreview } from "./transfer-preview";

const previews = { allocate: api.desk.previewAllocation, reclaim: api.desk.previewReclaim };

/** Moves money to a customer or takes it back: form, both ends before and after, one send, outcome. */
export function TransferForm({ direction, customer }: { direction: Direction; customer: string }) {
  const t = useTranslations("transfer");
  const form = useOperationForm(accounts[direction], {
    kinds: transferFields,
    ...(customer && { start: { customer_id: customer } }),
  });
  const live = useLivePreview(previews[direction], form.part);
  const flow = useSpendFlow({
    form,
    operation: api.accounts[direction],
    preview: previews[direction],
    problemsOf: ({ problems }) => problems,
  });
  const shown = flow.frozen ?? live.preview;
  const labels = { customer_id: t("customer"), amount: t("amount") };
  const startAnew = () => {
    flow.startAnew();
    form.startAnew();
  };
  return (
    <SpendForm
      confirmLabel={t(`${direction}.submit`, { amount: formatMoney(form.part.amount ?? "0", shown?.currency) })}
      flow={flow}
      form={form}
      labels={labels}
      outcome={
        flow.receipt && (
          <>
            <ReceiptPanel receipt={flow.receipt} />
            <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
              <Button onClick={startAnew} variant="secondary">
                {t(`${direction}.again`)}
              </Button>
              <Link className="underline" href="/balances">
                {t("back")}
              </Link>
            </div>
          </>
        )
      }
      preview={
        <TransferPreview
          amount={form.part.amount}
          customerId={form.part.customer_id}
          direction={direction}
          error={flow.frozen ? null : live.error}
          isChecking={!flow.frozen && live.isChecking}
          preview={shown}
        />
      }
    >
      <CustomerField
        associationType="2"
        form={form}
        hint={t(`${direction}.customerHint`)}
        label={labels.customer_id}
        name="customer_id"
      />
      <AmountField form={form} hint={t(`${direction}.amountHint`)} label={labels.amount} name="amount" />
    </SpendForm>
  );
}
