import { useTranslations } from "next-intl";
import { Badge } from "../ui/badge";

/** Marks what the company itself wrote, so that nobody takes it for Huawei's word. */
export function CompanyBadge() {
  const t = useTranslations("knowledge.notes");
  return <Badge tone="accent">{t("badge")}</Badge>;
}
