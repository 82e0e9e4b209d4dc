import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { api } from "@/lib/client/api";
import { beginning, Prefetched } from "@/lib/server/prefetched";
import { beijingMonth } from "@/lib/time";
import { type BillPage, billQueryOf, historyInput, splitOf } from "../bill-query";
import { TrendBoard } from "./trend-board";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("bills.trend"))("title"),
});

export default async function TrendPage({ searchParams }: BillPage) {
  const params = await searchParams;
  const query = billQueryOf(params, beijingMonth(new Date()));
  const language = await getLocale();
  return (
    <Prefetched
      reads={[
        beginning(api.desk.billHistory, historyInput(query, splitOf(params.by)), language),
        beginning(api.desk.billChoices, {}, language),
      ]}
    >
      <TrendBoard />
    </Prefetched>
  );
}
