import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { api } from "@/lib/client/api";
import { beginning, Prefetched } from "@/lib/server/prefetched";
import { beijingMonth } from "@/lib/time";
import { BillBoard } from "./bill-board";
import { type BillPage, billQueryOf, boardInput } from "./bill-query";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("bills"))("title") });

export default async function BillsPage({ searchParams }: BillPage) {
  const query = billQueryOf(await searchParams, beijingMonth(new Date()));
  const language = await getLocale();
  return (
    <Prefetched
      reads={[
        beginning(api.desk.billBoard, boardInput(query), language),
        beginning(api.desk.billChoices, {}, language),
      ]}
    >
      <BillBoard />
    </Prefetched>
  );
}
