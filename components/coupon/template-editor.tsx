"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { createPortal } from "react-dom";
import { quotaType } from "@/lib/api/codes/coupons";
import { api } from "@/lib/client/api";
import { call } from "@/lib/client/call";
import { isProblem } from "@/lib/client/problem-answer";
import { quotaRules, templateInput, validityRules } from "@/lib/desk/coupon-templates";
import { useCodeLabel } from "../figure/code-label";
import { AmountField } from "../form/amount-field";
import { ChoiceField } from "../form/choice-field";
import { DateField } from "../form/date-field";
import type { Typed } from "../form/field-kind";
import { FormProblem } from "../form/form-problem";
import { MemoField } from "../form/memo-field";
import { ProblemSummary } from "../form/problem-summary";
import { QuotaField } from "../form/quota-field";
import { TextField } from "../form/text-field";
import { useOperationForm } from "../form/use-operation-form";
import { notify } from "../shell/notify";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { ServicesField } from "./services-field";
import { type TemplateField, templateFields } from "./template-fields";
import { templatesQuery } from "./use-templates";

const operation = { id: "desk.saveCouponTemplate", in: templateInput };

interface Props {
  start: Partial<Record<TemplateField, Typed>>;
  onClose: () => void;
}

/** Makes a template or changes one: everything an issue is filled in with but its customers. */
export function TemplateEditor({ start, onClose }: Props) {
  const t = useTranslations("couponTemplates.editor");
  const label = useCodeLabel();
  const queries = useQueryClient();
  const form = useOperationForm(operation, { kinds: templateFields, start });
  const [error, setError] = useState<unknown>(null);
  const [isSaving, setSaving] = useState(false);
  const isUnderWay = useRef(false);
  const labels = {
    ...{ name: t("name"), quota_rule: t("quotaRule"), quota_type: t("quotaType"), quota_id: t("quota") },
    ...{ face_value: t("faceValue"), validity_rule: t("validityRule"), valid_days: t("validDays") },
    ...{ valid_from: t("validFrom"), valid_until: t("validUntil"), cloud_service_types: t("services") },
    ...{ product_ids: t("products"), memo: t("memo"), id: "", seen: "" },
  } satisfies Record<TemplateField, string>;
  // What the chosen rules ask for is needed where it is shown at all.
  const rules = { ...form.rules };
  for (const name of ["quota_id", "valid_days", "valid_until"]) rules[name] = { ...rules[name], isRequired: true };
  const field = (name: TemplateField) => ({ form: { ...form, rules }, name, label: labels[name] });
  const close = () => {
    form.draft.close();
    onClose();
  };
  const save = async () => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setSaving(true);
    setError(null);
    try {
      const input = await form.check();
      if (!input) return;
      await call(api.desk.saveCouponTemplate, input);
      await queries.invalidateQueries({ queryKey: templatesQuery().queryKey });
      notify({ title: t("saved", { name: input.name }) });
      close();
    } catch (failure) {
      setError(failure);
      if (isProblem(failure) && failure.body.fields) await form.place(failure.body.fields);
    } finally {
      isUnderWay.current = false;
      setSaving(false);
    }
  };
  const { quota_rule: quotaRule, validity_rule: validityRule } = form.values;
  // It may stand in the form of an issue, and a form in a form is none: the page takes it, and its submit stays here.
  return createPortal(
    <Dialog
      className="m-auto w-[calc(100vw-2rem)] max-w-xl rounded-lg border border-line"
      closeLabel={t("close")}
      isOpen
      label={start.id ? t("change") : t("create")}
      onClose={close}
    >
      <form
        className="grid max-h-[calc(100dvh-8rem)] gap-4 overflow-y-auto px-4 pb-4"
        noValidate
        onKeyDown={(event) => {
          // Ctrl+Enter belongs to this form too: the one behind it would check an issue.
          event.stopPropagation();
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void save();
        }}
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          void save();
        }}
      >
        {error !== null && <FormProblem error={error} onRetry={() => void save()} />}
        <ProblemSummary form={form} labels={labels} />
        <TextField {...field("name")} hint={t("nameHint")} />
        <ChoiceField
          {...field("quota_rule")}
          options={quotaRules.map((value) => ({ value, label: t(`quotaRules.${value}`) }))}
          placeholder={t("choose")}
        />
        {quotaRule === "fixed" ? (
          <QuotaField {...field("quota_id")} />
        ) : (
          <ChoiceField
            {...field("quota_type")}
            options={["0", "1"].map((value) => ({ value, label: label(quotaType, value) }))}
            placeholder={t("choose")}
          />
        )}
        <AmountField {...field("face_value")} hint={t("faceValueHint")} />
        <ChoiceField
          {...field("validity_rule")}
          options={validityRules.map((value) => ({ value, label: t(`validityRules.${value}`) }))}
          placeholder={t("choose")}
        />
        {validityRule === "days" && <TextField {...field("valid_days")} hint={t("validDaysHint")} />}
        {validityRule === "dates" && (
          <div className="grid gap-4 sm:grid-cols-2">
            <DateField {...field("valid_from")} hint={t("validFromHint")} />
            <DateField {...field("valid_until")} hint={t("validUntilHint")} />
          </div>
        )}
        <ServicesField {...field("cloud_service_types")} hint={t("servicesHint")} />
        <TextField {...field("product_ids")} hint={t("productsHint")} />
        <MemoField {...field("memo")} />
        <div className="flex flex-wrap justify-end gap-2 border-line border-t pt-3">
          <Button onClick={close} variant="secondary">
            {t("cancel")}
          </Button>
          <Button isLoading={isSaving} type="submit">
            {t("save")}
          </Button>
        </div>
      </form>
    </Dialog>,
    document.body,
  );
}
