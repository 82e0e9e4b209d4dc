import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/page-header";
import { ResellerTabs } from "@/components/reseller/reseller-tabs";
import { WithResellers } from "@/components/reseller/with-resellers";
import { ResellerActions } from "./reseller-actions";
import { ResellerList } from "./reseller-list";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("resellers"))("title"),
});

export default async function ResellersPage() {
  const t = await getTranslations("resellers");
  return (
    <>
      <PageHeader action={<ResellerActions />} description={t("intro")} title={t("title")} />
      <ResellerTabs open="list" />
      <WithResellers>
        <ResellerList />
      </WithResellers>
    </>
  );
}
