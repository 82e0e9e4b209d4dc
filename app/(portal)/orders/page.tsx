import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/page-header";
import { OrderList } from "./order-list";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("orders"))("title") });

export default async function OrdersPage() {
  const t = await getTranslations("orders");
  return (
    <>
      <PageHeader description={t("intro")} title={t("title")} />
      <OrderList />
    </>
  );
}
