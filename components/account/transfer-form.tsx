"use client";
import { useTranslations } from "next-intl";
import { formatMoney } from "@/lib/money";
import { ReceiptPanel } from "../coupon/receipt-panel";
import { AmountField } from "../form/amount-field";
import { CustomerField } from "../form/customer-field";
import { FormSkeleton } from "../form/form-skeleton";
import { SpendForm } from "../form/spend-form";
import { useLivePreview } from "../form/use-live-preview";
import { useOperationForm } from "../form/use-operation-form";
import { useSpendFlow } from "../form/use-spend-flow";
import { ResellerField } from "../reseller/reseller-field";
import { useHasResellers } from "../reseller/use-found-resellers";
import { usePerson } from "../shell/person";
import { Button } from "../ui/button";
import { Link } from "../ui/link";
import { isWithReseller, type TransferFlow } from "./transfer-fields";
import { transferFlows } from "./transfer-flows";
import { TransferPreview } from "./transfer-preview";
import { transferRows } from "./transfer-rows";

/** What stands in the form when a link opens it. */
export interface TransferStart {
  customer_id?: string;
  indirect_partner_id?: string;
  amount?: string;
}

interface Props {
  flow: TransferFlow;
  start: TransferStart;
}

/** A transfer's form, once it is known whether there are resellers whose customers could be meant. */
export function TransferForm({ flow, start }: Props) {
  const canSeeResellers = usePerson().permissions.includes("resellers.read");
  const hasResellers = useHasResellers(canSeeResellers);
  if (isWithReseller(flow)) return <Form flow={flow} hasReseller start={start} />;
  if (hasResellers === undefined) return <FormSkeleton rows={transferRows(flow)} />;
  return <Form flow={flow} hasReseller={hasResellers || Boolean(start.indirect_partner_id)} start={start} />;
}

/** Moves money to a payee or takes it back: form, both ends before and after, one send, outcome. */
function Form({ flow: name, start, hasReseller }: Props & { hasReseller: boolean }) {
  const t = useTranslations("transfer");
  const { declared, kinds, send, preview } = transferFlows[name];
  const form = useOperationForm(declared, { kinds, start });
  const live = useLivePreview(preview, form.part);
  const flow = useSpendFlow({ form, operation: send, preview, problemsOf: ({ problems }) => problems });
  const shown = flow.frozen ?? live.preview;
  const labels = { indirect_partner_id: t("reseller"), customer_id: t("customer"), amount: t("amount") };
  const isOfReseller = isWithReseller(name);
  const { customer_id, indirect_partner_id, amount } = form.part;
  return (
    <SpendForm
      confirmLabel={t(`${name}.submit`, { amount: formatMoney(amount ?? "0", shown?.currency) })}
      flow={flow}
      form={form}
      labels={labels}
      outcome={
        flow.receipt && (
          <>
            <ReceiptPanel receipt={flow.receipt} />
            <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
              <Button onClick={flow.startAnew} variant="secondary">
                {t(`${name}.again`)}
              </Button>
              <Link className="underline" href="/balances/adjustments">
                {t("records")}
              </Link>
              <Link className="underline" href={isOfReseller ? "/resellers" : "/balances"}>
                {t(isOfReseller ? "backToResellers" : "back")}
              </Link>
            </div>
          </>
        )
      }
      preview={
        <TransferPreview
          amount={amount}
          error={flow.frozen ? null : live.error}
          flow={name}
          isChecking={!flow.frozen && live.isChecking}
          payee={isOfReseller ? indirect_partner_id : customer_id}
          preview={shown}
        />
      }
    >
      {hasReseller && (
        <ResellerField
          form={form}
          hint={t(isOfReseller ? `${name}.payeeHint` : "resellerHint")}
          label={labels.indirect_partner_id}
          name="indirect_partner_id"
          // Whose customer it is has changed, so it is another customer.
          onChosen={() => !isOfReseller && form.form.setValue("customer_id", "", { shouldDirty: true })}
        />
      )}
      {!isOfReseller && (
        <CustomerField
          associationType="2"
          form={form}
          hint={t(`${name}.payeeHint`)}
          label={labels.customer_id}
          name="customer_id"
          reseller={indirect_partner_id}
        />
      )}
      <AmountField form={form} hint={t(`${name}.amountHint`)} label={labels.amount} name="amount" />
    </SpendForm>
  );
}
