"use client";
import { useTranslations } from "next-intl";
import { z } from "zod";
import { DecideLine } from "@/components/coupon/decide-line";
import { AmountField } from "@/components/form/amount-field";
import { ChoiceField } from "@/components/form/choice-field";
import { CustomerField } from "@/components/form/customer-field";
import { CustomersField } from "@/components/form/customers-field";
import { DateField } from "@/components/form/date-field";
import { amountOf, beijingDayOf, idList, plainText } from "@/components/form/field-kind";
import { FormProblem } from "@/components/form/form-problem";
import { FormSkeleton } from "@/components/form/form-skeleton";
import { MemoField } from "@/components/form/memo-field";
import { QuotaField } from "@/components/form/quota-field";
import { SettlementNote } from "@/components/form/settlement-note";
import { SpendForm } from "@/components/form/spend-form";
import { SpendOutcome } from "@/components/form/spend-outcome";
import { SpendPreview } from "@/components/form/spend-preview";
import { SpendReceipt } from "@/components/form/spend-receipt";
import { TextField } from "@/components/form/text-field";
import { useOperationForm } from "@/components/form/use-operation-form";
import { PersonProvider } from "@/components/shell/person";
import { Card } from "@/components/ui/card";
import { amount, customerId, id, instant } from "@/lib/api/fields";
import { ProblemAnswer } from "@/lib/client/problem-answer";
import type { Receipt, ReceiptLine } from "@/lib/desk/answers";
import { Sample } from "./sample";

const operation = {
  id: "design.sample",
  in: z.object({
    name: id(),
    kind: z.enum(["a", "b"]).optional(),
    quota: id(),
    customer: customerId,
    customers: z.array(customerId).min(1).max(3),
    amount,
    until: instant.optional(),
    memo: z.string().trim().max(32).optional(),
  }),
};
const kinds = {
  name: plainText,
  kind: plainText,
  quota: plainText,
  customer: plainText,
  customers: idList,
  amount: amountOf("CNY"),
  until: beijingDayOf("end"),
  memo: plainText,
};
const person = { id: "design", name: "design", displayName: "Design", role: "viewer" as const, permissions: [] };
const nothing = () => {};
const ended = new ProblemAnswer({ code: "no_session", status: 401, title: "", advice: "", requestId: "0" });

const line = (payee: string, state: ReceiptLine["state"]): ReceiptLine => ({
  position: Number(payee) - 1,
  payee,
  payeeName: null,
  amount: "1200.50",
  state,
  reference: state === "done" ? `CP${payee}` : null,
  vendor: state === "refused" ? { code: "CBC.99000020", meaning: "—", advice: "—", message: "" } : null,
  records: [],
  canDecide: false,
  decided: null,
});
const receipt: Receipt = {
  id: "0",
  operation: "coupons.issue",
  state: "unknown",
  createdAt: "2026-01-31T08:00:00Z",
  personName: "Design",
  total: "4802.00",
  requestId: "0123456789abcdef",
  vendor: null,
  settlement: null,
  approved: null,
  lines: [
    ...[line("1", "done"), line("2", "refused"), line("3", "unknown"), line("4", "sent")],
    ...[line("5", "settled_done"), line("6", "settled_not_applied"), line("7", "needs_a_person")],
  ],
};

const settlement = {
  marker: "PD-0123abcd-4567",
  sentAt: receipt.createdAt,
  askedAt: receipt.createdAt,
  everySeconds: 5,
  latestAt: receipt.createdAt,
};
const doubtful: ReceiptLine = {
  ...line("7", "needs_a_person"),
  canDecide: true,
  records: ["AD20260131080001ABCDE", "AD20260131080002FGHIJ"].map((id) => ({
    id,
    at: receipt.createdAt,
    amount: "1200.50",
    remark: null,
  })),
};

function FormSample() {
  const t = useTranslations("coupons.form");
  const labels = {
    name: t("title"),
    kind: t("quota"),
    quota: t("quota"),
    customer: t("customers"),
    customers: t("customers"),
    amount: t("faceValue"),
    until: t("expireDay"),
    memo: t("memo"),
  };
  const form = useOperationForm(operation, { kinds });
  const field = (name: keyof typeof kinds) => ({ form, name, label: labels[name] });
  const flow = {
    stage: "idle" as const,
    receipt: undefined,
    error: null,
    check: async () => void (await form.check()),
    leave: nothing,
    confirm: nothing,
    ask: nothing,
    askError: null,
    approvalId: undefined,
    stepUpError: null,
    giveUp: nothing,
    forget: nothing,
    startAnew: nothing,
  };
  return (
    <SpendForm
      confirmLabel={t("submit", { count: 1, total: "¥1,200.50" })}
      flow={flow}
      form={form}
      labels={labels}
      outcome={null}
      preview={<SpendPreview isChecking={false} sentences={[]} />}
    >
      <TextField {...field("name")} />
      <ChoiceField {...field("kind")} options={[{ value: "a", label: "A" }]} placeholder="—" />
      <QuotaField {...field("quota")} hint={t("quotaHint")} />
      <CustomerField {...field("customer")} />
      <CustomersField {...field("customers")} hint={t("customersHint")} />
      <AmountField {...field("amount")} hint={t("faceValueHint")} />
      <DateField {...field("until")} hint={t("expireDayHint")} />
      <MemoField {...field("memo")} hint={t("memoHint")} />
    </SpendForm>
  );
}

/** The form, its preview and its outcome. */
export function LateFormSamples() {
  const t = useTranslations("coupons.preview");
  const outcome = useTranslations("coupons.outcome");
  const sentences = [t("sentence", { count: 2, faceValue: "¥1,200.50", total: "¥2,401.00" }), t("final")];
  const earlier = { entryId: "0", id: "3", name: "Aurora Games Oy", createdAt: receipt.createdAt };
  return (
    <PersonProvider person={person}>
      <Sample name="SpendForm with every field">
        <div className="w-full">
          <FormSample />
        </div>
      </Sample>
      <Sample name="SpendPreview">
        <Card className="w-80">
          <SpendPreview isChecking sentences={[]} />
        </Card>
        <Card className="w-80">
          <SpendPreview
            isChecking={false}
            problems={[t("final")]}
            refused={[{ id: "2", name: "Siam Orchid Foods", reason: t("final") }]}
            sentences={sentences}
            unknown={[earlier]}
          />
        </Card>
        <Card className="w-80">
          <SpendPreview error={new Error()} isChecking={false} sentences={[]} />
        </Card>
      </Sample>
      <Sample name="DecideLine">
        <DecideLine line={doubtful} receipt={{ ...receipt, settlement }} />
        <DecideLine line={{ ...doubtful, payee: "8", records: [] }} receipt={receipt} />
      </Sample>
      <Sample name="SettlementNote">
        <Card>
          <SettlementNote receipt={{ ...receipt, settlement }} />
          <SettlementNote receipt={{ ...receipt, settlement, state: "needs_a_person" }} />
        </Card>
      </Sample>
      <Sample name="SpendOutcome, SpendReceipt">
        <SpendOutcome onAsk={nothing} stage="unknown">
          {null}
        </SpendOutcome>
        <SpendReceipt
          receipt={receipt}
          words={{
            done: (count, total) => outcome("done", { count, total }),
            nothingDone: outcome("allRefused"),
            unknown: outcome("unknownText"),
            amount: outcome("amount"),
            reference: (coupon) => outcome("coupon", { id: coupon }),
          }}
        />
      </Sample>
      <Sample name="FormProblem, FormSkeleton">
        <FormProblem error={ended} onRetry={nothing} />
        <div className="w-full">
          <FormSkeleton rows={["line", "pair", "text"]} />
        </div>
      </Sample>
    </PersonProvider>
  );
}
