import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { api } from "@/lib/client/api";
import { beginning, Prefetched } from "@/lib/server/prefetched";
import { beijingMonth } from "@/lib/time";
import { BillBoard } from "./bill-board";
import { cycleOf } from "./cycle-of";
import { trendInput } from "./trend-input";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("bills"))("title") });

export default async function BillsPage({ searchParams }: { searchParams: Promise<{ cycle?: string | string[] }> }) {
  const current = beijingMonth(new Date());
  const cycle = cycleOf((await searchParams).cycle, current);
  return (
    <Prefetched
      reads={[
        beginning(api.desk.billsJob, {}),
        beginning(api.desk.billMonth, { cycle }),
        beginning(api.desk.billTrend, trendInput(current, "service"), await getLocale()),
      ]}
    >
      <BillBoard />
    </Prefetched>
  );
}
