"use client";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import type { CouponTemplate } from "@/lib/desk/coupon-templates";
import type { OperationForm } from "../form/use-operation-form";
import { Select } from "../ui/select";
import { TemplateFaultNote } from "./template-fault-note";
import { issueValues, templateFault } from "./template-rules";
import { useNow } from "./use-now";
import { useTemplateQuotas, useTemplates } from "./use-templates";

/** Fills the form with a template; the customers that were chosen stay. Nothing stands here while there is none. */
export function TemplateBar({ form }: { form: OperationForm }) {
  const { data } = useTemplates();
  return data && data.templates.length > 0 ? <Bar form={form} templates={data.templates} /> : null;
}

function Bar({ form, templates }: { form: OperationForm; templates: readonly CouponTemplate[] }) {
  const t = useTranslations("couponTemplates.bar");
  const now = useNow();
  const choice = useId();
  const { quotas } = useTemplateQuotas(templates);
  const [used, setUsed] = useState<CouponTemplate | null>(null);
  const fill = (id: string) => {
    const template = templates.find((one) => one.id === id);
    if (!template || !quotas) return;
    for (const [name, value] of Object.entries(issueValues(template.content, quotas, now)))
      form.form.setValue(name, value, { shouldDirty: true });
    form.form.clearErrors();
    setUsed(template);
  };
  const fault = used && quotas ? templateFault(used.content, quotas, now) : null;
  return (
    <div className="grid gap-1 rounded-lg bg-raised p-3">
      <label className="flex flex-wrap items-center gap-2" htmlFor={choice}>
        <span className="font-medium">{t("use")}</span>
        <Select
          className="max-w-64"
          disabled={!quotas}
          id={choice}
          name="template"
          onChange={(event) => fill(event.target.value)}
          value={used?.id ?? ""}
        >
          <option value="">{t("choose")}</option>
          {templates.map(({ id, name }) => (
            <option key={id} translate="no" value={id}>
              {name}
            </option>
          ))}
        </Select>
      </label>
      <div aria-live="polite" className="text-ink-soft">
        {used && <p>{t("filled", { name: used.name })}</p>}
        {fault && <TemplateFaultNote fault={fault} />}
      </div>
    </div>
  );
}
