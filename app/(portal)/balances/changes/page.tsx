import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BalanceTabs } from "@/components/account/balance-tabs";
import { PageHeader } from "@/components/page-header";
import { buttonStyles } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { ChangeList } from "./change-list";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("accounts.changes"))("title"),
});

export default async function ChangesPage() {
  const t = await getTranslations("accounts.changes");
  const toCustomer = (
    <Link className={buttonStyles({ variant: "secondary" })} href="/balances/changes/customer">
      {t("toCustomer")}
    </Link>
  );
  return (
    <>
      <PageHeader action={toCustomer} description={t("intro")} title={t("title")} />
      <BalanceTabs open="changes" />
      <ChangeList />
    </>
  );
}
