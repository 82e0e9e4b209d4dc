"use client";
import { useTranslations } from "next-intl";
import { TextField } from "../form/text-field";
import type { OperationForm } from "../form/use-operation-form";
import type { IssueField } from "./issue-fields";
import { limitsOfQuota } from "./limit-words";
import { ServicesField } from "./services-field";
import { useUsableQuotas } from "./use-usable-quotas";

interface Props {
  form: OperationForm;
  labels: Record<IssueField, string>;
}

/** What the coupons are good for, where it is to be less than the quota allows; folded away until it is wanted. */
export function IssueLimits({ form, labels }: Props) {
  const t = useTranslations("coupons.form");
  const { quotas } = useUsableQuotas();
  const quota = quotas.find(({ quota_id }) => quota_id === form.values.quota_id);
  const allowed = limitsOfQuota(quota?.limit_infos ?? []).find(({ key }) => key === "serviceType")?.values ?? [];
  const { cloud_service_types: services = [], product_ids: products = "" } = form.values;
  return (
    <details className="rounded-lg border border-line" open={services.length > 0 || products.length > 0 || undefined}>
      <summary className="min-h-control cursor-pointer rounded-lg px-3 py-1.5 font-medium hover:bg-hover">
        {t("limits")}
      </summary>
      <div className="grid gap-5 border-line border-t p-3">
        <ServicesField
          allowed={allowed}
          form={form}
          hint={allowed.length > 0 ? t("servicesOfQuota") : t("servicesHint")}
          label={labels.cloud_service_types}
          name="cloud_service_types"
        />
        <TextField form={form} hint={t("productsHint")} label={labels.product_ids} name="product_ids" />
      </div>
    </details>
  );
}
