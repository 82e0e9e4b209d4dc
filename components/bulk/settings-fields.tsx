"use client";
import { useTranslations } from "next-intl";
import { quotaType } from "@/lib/api/codes/coupons";
import type { RunSettings } from "@/lib/desk/bulk-answers";
import { formatMoney } from "@/lib/money";
import { formatInstant } from "@/lib/time";
import { useUsableQuotas } from "../coupon/use-usable-quotas";
import { useCodeLabel } from "../figure/code-label";
import { Field } from "../ui/field";
import { Input } from "../ui/input";
import { Select } from "../ui/select";

interface Props {
  settings: RunSettings;
  onChange: (settings: RunSettings) => void;
}

/** What holds for every coupon of a run whose row does not say otherwise. */
export function SettingsFields({ settings, onChange }: Props) {
  const t = useTranslations("bulk.settings");
  const quota = useTranslations("form.quota");
  const codeLabel = useCodeLabel();
  const { quotas, isPending, error } = useUsableQuotas();
  const hint = isPending ? quota("finding") : error ? quota("away") : quotas.length === 0 ? quota("none") : undefined;
  const change = (name: keyof RunSettings, value: string) => onChange({ ...settings, [name]: value || undefined });
  return (
    <>
      <Field hint={hint} isRequired label={t("quota")}>
        {(aria) => (
          <Select {...aria} onChange={(event) => change("quotaId", event.target.value)} value={settings.quotaId ?? ""}>
            <option value="">{quota("choose")}</option>
            {quotas.map((one) => (
              <option key={one.quota_id} value={one.quota_id}>
                {`${formatMoney(one.balance ?? "0", one.currency)} · ${codeLabel(quotaType, one.quota_type)} ${one.quota_id} · ${quota("until", { time: formatInstant(one.expire_time ?? "") })}`}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {(["from", "until", "memo"] as const).map((name) => (
        <Field hint={t(`${name}Hint`)} key={name} label={t(name)}>
          {(aria) => (
            <Input
              {...aria}
              autoComplete="off"
              maxLength={name === "memo" ? 200 : 40}
              onChange={(event) => change(name, event.target.value)}
              value={settings[name] ?? ""}
            />
          )}
        </Field>
      ))}
    </>
  );
}
