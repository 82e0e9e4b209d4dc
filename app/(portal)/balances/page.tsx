import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { api } from "@/lib/client/api";
import { beginning, Prefetched } from "@/lib/server/prefetched";
import { BalanceBoard } from "./balance-board";
import { balanceQueryOf, firstPage } from "./balance-query";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("balances"))("title"),
});

export default async function BalancesPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[]>>;
}) {
  const said = Object.entries(await searchParams).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
  const query = balanceQueryOf(new URLSearchParams(said));
  return (
    <Prefetched reads={[beginning(api.desk.balances, firstPage(query)), beginning(api.desk.balancesJob, {})]}>
      <BalanceBoard />
    </Prefetched>
  );
}
