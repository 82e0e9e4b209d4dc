import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TransferPage } from "../transfer-page";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("transfer.reclaim"))("title"),
});

export default async function ReclaimPage({
  searchParams,
}: {
  searchParams: Promise<{ customer?: string; reseller?: string }>;
}) {
  const { customer = "", reseller = "" } = await searchParams;
  return <TransferPage customer={customer} flow="reclaim" reseller={reseller} />;
}
