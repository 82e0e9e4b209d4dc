"use client";
import { useTranslations } from "next-intl";
import type { TemplateFault } from "./template-rules";

/** Why a template cannot be used as it stands, and what to change. */
export function TemplateFaultNote({ fault }: { fault: Exclude<TemplateFault, null> }) {
  const t = useTranslations("couponTemplates.fault");
  return <p className="text-warn">{t(fault)}</p>;
}
