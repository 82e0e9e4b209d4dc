import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BalanceTabs } from "@/components/account/balance-tabs";
import { PageHeader } from "@/components/page-header";
import { AdjustmentList } from "./adjustment-list";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("accounts.adjustments"))("title"),
});

export default async function AdjustmentsPage() {
  const t = await getTranslations("accounts.adjustments");
  return (
    <>
      <PageHeader description={t("intro")} title={t("title")} />
      <BalanceTabs open="adjustments" />
      <AdjustmentList />
    </>
  );
}
