"use client";
import { useTranslations } from "next-intl";
import { Allowed } from "@/components/shell/person";
import { buttonStyles } from "@/components/ui/button";
import { Link } from "@/components/ui/link";

/** What can be done for resellers, for those who may. */
export function ResellerActions() {
  const t = useTranslations("resellers");
  return (
    <Allowed permission="resellers.spend">
      <span className="flex flex-wrap gap-2">
        <Link className={buttonStyles({ variant: "secondary" })} href="/resellers/quotas/issue">
          {t("issueQuota")}
        </Link>
        <Link className={buttonStyles()} href="/resellers/allocate">
          {t("allocate")}
        </Link>
      </span>
    </Allowed>
  );
}
