import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { api } from "@/lib/client/api";
import { beginning, Prefetched } from "@/lib/server/prefetched";
import { beijingMonth } from "@/lib/time";
import type { BillPage } from "../bill-query";
import { RowBoard } from "./row-board";
import { rowInput } from "./row-query";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("bills.records"))("title"),
});

export default async function BillRowsPage({ searchParams }: BillPage) {
  const input = rowInput(await searchParams, beijingMonth(new Date()));
  const language = await getLocale();
  return (
    <Prefetched
      reads={[beginning(api.desk.billRows, { ...input, limit: 100 }), beginning(api.desk.billChoices, {}, language)]}
    >
      <RowBoard />
    </Prefetched>
  );
}
