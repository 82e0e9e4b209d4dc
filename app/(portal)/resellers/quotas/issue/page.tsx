import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/page-header";
import { LateQuotaIssueForm } from "@/components/reseller/late-quota-forms";
import { WithResellers } from "@/components/reseller/with-resellers";
import { Allowed } from "@/components/shell/person";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("resellers.issue"))("title"),
});

export default async function IssueQuotaPage({ searchParams }: { searchParams: Promise<{ resellers?: string }> }) {
  const t = await getTranslations("resellers");
  const given = (await searchParams).resellers?.split(",").filter(Boolean) ?? [];
  return (
    <>
      <Link className="text-ink-soft text-sm underline" href="/resellers">
        {t("back")}
      </Link>
      <PageHeader description={t("issue.intro")} title={t("issue.title")} />
      <Allowed otherwise={<Card>{t("notPermitted")}</Card>} permission="resellers.spend">
        <WithResellers>
          <LateQuotaIssueForm resellers={given} />
        </WithResellers>
      </Allowed>
    </>
  );
}
