"use client";
import { useTranslations } from "next-intl";
import { Badge } from "../ui/badge";

/** Whether a template can be used today; `fault` names what stands in its way. */
export function TemplateState({ fault }: { fault: string | null }) {
  const t = useTranslations("couponTemplates.state");
  return fault === null ? <Badge tone="done">{t("ready")}</Badge> : <Badge tone="warn">{t("stale")}</Badge>;
}
