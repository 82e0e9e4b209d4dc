import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/page-header";
import { CustomerList } from "./customer-list";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("customers"))("title"),
});

export default async function CustomersPage() {
  const t = await getTranslations("customers");
  return (
    <>
      <PageHeader description={t("intro")} title={t("title")} />
      <CustomerList />
    </>
  );
}
