import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/page-header";
import { ResellerTabs } from "@/components/reseller/reseller-tabs";
import { WithResellers } from "@/components/reseller/with-resellers";
import { QuotaRecordList } from "./quota-record-list";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("resellers.records"))("title"),
});

export default async function QuotaRecordsPage() {
  const t = await getTranslations("resellers.records");
  return (
    <>
      <PageHeader description={t("intro")} title={t("title")} />
      <ResellerTabs open="records" />
      <WithResellers>
        <QuotaRecordList />
      </WithResellers>
    </>
  );
}
