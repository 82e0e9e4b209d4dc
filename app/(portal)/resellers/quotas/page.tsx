import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/page-header";
import { ResellerTabs } from "@/components/reseller/reseller-tabs";
import { WithResellers } from "@/components/reseller/with-resellers";
import { IssuedQuotaList } from "./issued-quota-list";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("resellers.quotas"))("title"),
});

export default async function IssuedQuotasPage() {
  const t = await getTranslations("resellers.quotas");
  return (
    <>
      <PageHeader description={t("intro")} title={t("title")} />
      <ResellerTabs open="quotas" />
      <WithResellers>
        <IssuedQuotaList />
      </WithResellers>
    </>
  );
}
