import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { api } from "@/lib/client/api";
import { beginning, Prefetched } from "@/lib/server/prefetched";
import { beijingMonth } from "@/lib/time";
import { trendInput } from "../bills/trend-input";
import { OverviewBoard } from "./overview-board";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("overview"))("title"),
});

export default async function OverviewPage() {
  const cycle = beijingMonth(new Date());
  return (
    <Prefetched
      reads={[
        beginning(api.accounts.partnerBalances, {}),
        beginning(api.desk.balances, { only: "debt", limit: 8 }),
        beginning(api.desk.balancesJob, {}),
        beginning(api.desk.billMonth, { cycle }),
        beginning(api.desk.billTrend, trendInput(cycle, "service"), await getLocale()),
      ]}
    >
      <OverviewBoard />
    </Prefetched>
  );
}
