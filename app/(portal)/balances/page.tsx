import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BalanceBoard } from "./balance-board";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("balances"))("title"),
});

export default function BalancesPage() {
  return <BalanceBoard />;
}
