import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TransferPage } from "../transfer-page";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("transfer.allocate"))("title"),
});

export default async function AllocatePage({
  searchParams,
}: {
  searchParams: Promise<{ customer?: string; reseller?: string }>;
}) {
  const { customer = "", reseller = "" } = await searchParams;
  return <TransferPage customer={customer} flow="allocate" reseller={reseller} />;
}
