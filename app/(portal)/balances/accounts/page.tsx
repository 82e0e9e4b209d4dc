import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BalanceTabs } from "@/components/account/balance-tabs";
import { PageHeader } from "@/components/page-header";
import { OwnAccounts } from "./own-accounts";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("accounts.own"))("title"),
});

export default async function AccountsPage() {
  const t = await getTranslations("accounts.own");
  return (
    <>
      <PageHeader description={t("intro")} title={t("title")} />
      <BalanceTabs open="own" />
      <OwnAccounts />
    </>
  );
}
