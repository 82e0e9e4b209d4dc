import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ApprovalList } from "@/components/approval/approval-list";
import { PageHeader } from "@/components/page-header";
import { Allowed } from "@/components/shell/person";
import { buttonStyles } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("approvals"))("title"),
});

export default async function ApprovalsPage() {
  const t = await getTranslations("approvals");
  return (
    <>
      <PageHeader
        action={
          <Allowed permission="approvals.read">
            <Link className={buttonStyles({ variant: "secondary" })} href="/approvals/rules">
              {t("rules.title")}
            </Link>
          </Allowed>
        }
        description={t("intro")}
        title={t("title")}
      />
      <Allowed otherwise={<Card>{t("notPermitted")}</Card>} permission="approvals.read">
        <ApprovalList />
      </Allowed>
    </>
  );
}
