"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Link } from "@/components/ui/link";
import { FormSkeleton } from "../form/form-skeleton";
import { ReadProblem } from "../job/read-problem";
import { buttonStyles } from "../ui/button";
import { Callout } from "../ui/callout";
import { IssueForm, type IssueStart } from "./issue-form";
import { issueRows } from "./issue-rows";
import { TemplateFaultNote } from "./template-fault-note";
import { issueValues, templateFault } from "./template-rules";
import { useNow } from "./use-now";
import { useTemplateQuotas, useTemplates } from "./use-templates";

/** The issue form filled in with a template, which says beforehand what of it cannot be used today. */
export function IssueFromTemplate({ template: id, start }: { template: string; start: IssueStart }) {
  const t = useTranslations("couponTemplates.bar");
  const now = useNow();
  const templates = useTemplates();
  const { quotas, error } = useTemplateQuotas(templates.data?.templates);
  const template = templates.data?.templates.find((one) => one.id === id);
  const filled = useMemo(
    () => (template && quotas ? { ...issueValues(template.content, quotas, now), ...start } : null),
    [template, quotas, now, start],
  );
  const failure = templates.error ?? error;
  if (failure && !filled)
    return <ReadProblem error={failure} isKnown={false} onRetry={() => void templates.refetch()} />;
  if (templates.data && !template)
    return (
      <Callout
        action={
          <Link className={buttonStyles({ variant: "secondary" })} href="/coupons/issue">
            {t("without")}
          </Link>
        }
        title={t("missing")}
        tone="warn"
      >
        {t("missingText")}
      </Callout>
    );
  if (!filled || !template || !quotas) return <FormSkeleton rows={issueRows} />;
  const fault = templateFault(template.content, quotas, now);
  return (
    <div className="grid gap-4">
      <Callout title={t("filled", { name: template.name })} tone={fault ? "warn" : "accent"}>
        {fault && <TemplateFaultNote fault={fault} />}
      </Callout>
      <IssueForm start={filled} />
    </div>
  );
}
