"use client";
import { useTranslations } from "next-intl";
import { Controller, useForm } from "react-hook-form";
import { useCodeLabel } from "@/components/figure/code-label";
import { ProblemPanel } from "@/components/problem-panel";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { quotaType } from "@/lib/api/codes/coupons";
import { api } from "@/lib/client/api";
import { isProblem } from "@/lib/client/problem-answer";
import { useSpend } from "@/lib/client/use-spend";
import { formatMoney } from "@/lib/money";
import { formatInstant } from "@/lib/time";
import { CustomerPicker } from "./customer-picker";
import { IssueOutcome } from "./issue-outcome";
import { IssuePreview } from "./issue-preview";
import { emptyIssue, type IssueForm as Form, formFieldOf, toIssueInput } from "./read-issue-form";
import { useIssuePreview } from "./use-issue-preview";
import { useIssueResolver } from "./use-issue-resolver";
import { useUsableQuotas } from "./use-usable-quotas";

/** Issues one face value to 1–100 customers: form, preview in words, one send, outcome by customer. */
export function IssueForm({ start }: { start: Partial<Form> }) {
  const t = useTranslations("coupons.form");
  const label = useCodeLabel();
  const form = useForm<Form>({
    defaultValues: { ...emptyIssue, ...start },
    resolver: useIssueResolver(),
    mode: "onTouched",
  });
  const values = form.watch();
  const { quotas, isPending, error: quotaError } = useUsableQuotas();
  const { preview, isChecking } = useIssuePreview(values);
  const issue = useSpend(api.coupons.issue);
  const errors = form.formState.errors;
  const blocked = preview?.payees.some((payee) => payee.problem) || (preview?.problems.length ?? 0) > 0;

  const submit = form.handleSubmit((filled) => issue.submit(toIssueInput(filled)));
  const serverFields = isProblem(issue.error) ? (issue.error.body.fields ?? []) : [];
  const problemAt = (name: keyof Form) =>
    errors[name]?.message ?? serverFields.find((problem) => formFieldOf(problem.field) === name)?.message;

  const startAnew = () => {
    issue.startAnew();
    form.reset(emptyIssue);
  };

  if (issue.data || issue.isPending || isLost(issue.error))
    return <IssueOutcome issue={issue} onAgain={startAnew} onAsk={submit} />;

  return (
    <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <form className="grid content-start gap-5" noValidate onSubmit={submit}>
        {issue.error && <ProblemPanel error={issue.error} />}
        {quotaError && <ProblemPanel error={quotaError} />}
        <Field error={problemAt("quotaId")} hint={t("quotaHint")} label={t("quota")}>
          {(aria) => (
            <Select {...aria} {...form.register("quotaId")} disabled={isPending}>
              <option value="">{quotas.length === 0 && !isPending ? t("quotaNone") : t("quotaChoose")}</option>
              {quotas.map((quota) => (
                <option key={quota.quota_id} value={quota.quota_id}>
                  {`${label(quotaType, quota.quota_type)} ${quota.quota_id} · ${formatMoney(quota.balance ?? "0", quota.currency)} · ${formatInstant(quota.expire_time ?? "")}`}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field error={problemAt("customerIds")} hint={t("customersHint")} label={t("customers")}>
          {(aria) => (
            <Controller
              control={form.control}
              name="customerIds"
              render={({ field }) => (
                <CustomerPicker
                  chosen={field.value}
                  describedBy={aria["aria-describedby"]}
                  invalid={aria["aria-invalid"] === true}
                  onChange={field.onChange}
                />
              )}
            />
          )}
        </Field>
        <Field error={problemAt("faceValue")} hint={t("faceValueHint")} label={t("faceValue")}>
          {(aria) => (
            <Input
              {...aria}
              {...form.register("faceValue")}
              autoComplete="off"
              className="max-w-48 tabular-nums"
              inputMode="decimal"
            />
          )}
        </Field>
        <div className="grid gap-5 sm:grid-cols-2">
          <Field error={problemAt("validDay")} hint={t("validDayHint")} label={t("validDay")}>
            {(aria) => <Input {...aria} {...form.register("validDay")} type="date" />}
          </Field>
          <Field error={problemAt("expireDay")} hint={t("expireDayHint")} label={t("expireDay")}>
            {(aria) => <Input {...aria} {...form.register("expireDay")} type="date" />}
          </Field>
        </div>
        <Field error={problemAt("memo")} hint={t("memoHint")} label={t("memo")}>
          {(aria) => <Input {...aria} {...form.register("memo")} autoComplete="off" />}
        </Field>
        <div>
          <Button disabled={blocked || isChecking || issue.isPending} type="submit">
            {preview?.total && values.customerIds.length > 0
              ? t("submit", { count: values.customerIds.length, total: formatMoney(preview.total, preview.currency) })
              : t("submitEmpty")}
          </Button>
        </div>
      </form>
      <IssuePreview faceValue={values.faceValue.trim()} isChecking={isChecking} preview={preview} />
    </div>
  );
}

/** No answer came back, or the portal could not write what came: the spend may have happened. */
const isLost = (error: unknown) =>
  error !== null && (!isProblem(error) || error.body.code === "offline" || error.body.code === "outcome_unknown");
