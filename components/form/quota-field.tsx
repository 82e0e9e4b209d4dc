"use client";
import { useTranslations } from "next-intl";
import { quotaType } from "@/lib/api/codes/coupons";
import { formatMoney } from "@/lib/money";
import { formatInstant } from "@/lib/time";
import { useUsableQuotas } from "../coupon/use-usable-quotas";
import { useCodeLabel } from "../figure/code-label";
import { LabelledField } from "./labelled-field";
import { SingleCombobox } from "./single-combobox";
import { type FieldProps, useField } from "./use-field";

type Quota = ReturnType<typeof useUsableQuotas>["quotas"][number];

/** A coupon quota that can be drawn on now, with what is left in it and until when. */
export function QuotaField({
  form,
  name,
  label,
  hint,
  quotaType: kind,
}: FieldProps & {
  /** Only quotas of this type. */
  quotaType?: "0" | "1";
}) {
  const t = useTranslations("form.quota");
  const codeLabel = useCodeLabel();
  const field = useField(form, name);
  const { quotas: usable, isPending, error } = useUsableQuotas();
  const quotas = kind ? usable.filter(({ quota_type }) => quota_type === kind) : usable;
  const nameOf = (quota: Quota) => `${codeLabel(quotaType, quota.quota_type)} ${quota.quota_id}`;
  const leftOf = (quota: Quota) => formatMoney(quota.balance ?? "0", quota.currency);
  const chosen = quotas.find((quota) => quota.quota_id === field.value);
  const found = (words: string) => {
    const wanted = words.trim().toLowerCase();
    return quotas.filter((quota) => `${nameOf(quota)} ${leftOf(quota)}`.toLowerCase().includes(wanted));
  };
  const status = isPending ? t("finding") : error ? t("away") : quotas.length === 0 ? t("none") : undefined;
  return (
    <LabelledField field={field} hint={chosen ? t("left", { amount: leftOf(chosen) }) : hint} label={label}>
      {(aria) => (
        <SingleCombobox
          aria={aria}
          choicesFor={(words) =>
            found(words).map((quota) => ({
              id: quota.quota_id,
              name: nameOf(quota),
              note: (
                <>
                  <span className="block text-ink text-sm tabular-nums">{leftOf(quota)}</span>
                  {t("until", { time: formatInstant(quota.expire_time ?? "") })}
                </>
              ),
            }))
          }
          label={label}
          name={name}
          onBlur={field.onBlur}
          onChoose={field.onChange}
          placeholder={t("choose")}
          shown={chosen ? nameOf(chosen) : String(field.value)}
          status={status}
        />
      )}
    </LabelledField>
  );
}
