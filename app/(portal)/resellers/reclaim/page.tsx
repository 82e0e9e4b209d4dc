import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TransferPage } from "../../balances/transfer-page";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("transfer.resellerReclaim"))("title"),
});

export default async function ReclaimPage({ searchParams }: { searchParams: Promise<{ reseller?: string }> }) {
  return <TransferPage flow="resellerReclaim" reseller={(await searchParams).reseller ?? ""} />;
}
