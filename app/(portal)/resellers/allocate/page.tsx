import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TransferPage } from "../../balances/transfer-page";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("transfer.resellerAllocate"))("title"),
});

export default async function AllocatePage({ searchParams }: { searchParams: Promise<{ reseller?: string }> }) {
  return <TransferPage flow="resellerAllocate" reseller={(await searchParams).reseller ?? ""} />;
}
