import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/page-header";
import { LateQuotaReclaimForm } from "@/components/reseller/late-quota-forms";
import { WithResellers } from "@/components/reseller/with-resellers";
import { Allowed } from "@/components/shell/person";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("resellers.takeBack"))("title"),
});

export default async function ReclaimQuotasPage({ searchParams }: { searchParams: Promise<{ quotas?: string }> }) {
  const t = await getTranslations("resellers");
  const given = (await searchParams).quotas?.split(",").filter(Boolean) ?? [];
  return (
    <>
      <Link className="text-ink-soft text-sm underline" href="/resellers/quotas">
        {t("backToQuotas")}
      </Link>
      <PageHeader description={t("takeBack.intro")} title={t("takeBack.title")} />
      <Allowed otherwise={<Card>{t("notPermitted")}</Card>} permission="resellers.spend">
        <WithResellers>
          <LateQuotaReclaimForm quotas={given} />
        </WithResellers>
      </Allowed>
    </>
  );
}
