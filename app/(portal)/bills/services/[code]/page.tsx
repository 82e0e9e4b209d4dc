import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { api } from "@/lib/client/api";
import { beginning, Prefetched } from "@/lib/server/prefetched";
import { beijingMonth } from "@/lib/time";
import { type BillPage, billQueryOf, boardInput, historyInput } from "../../bill-query";
import { SubjectBoard } from "../../subject-board";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("bills.service"))("title"),
});

export default async function BillServicePage({
  params,
  searchParams,
}: BillPage & { params: Promise<{ code: string }> }) {
  const code = decodeURIComponent((await params).code);
  const query = billQueryOf({ ...(await searchParams), service: code }, beijingMonth(new Date()));
  const language = await getLocale();
  return (
    <Prefetched
      reads={[
        beginning(api.desk.billBoard, boardInput(query), language),
        beginning(api.desk.billHistory, historyInput(query, "region"), language),
        beginning(api.desk.billChoices, {}, language),
      ]}
    >
      <SubjectBoard of="service" subject={code} />
    </Prefetched>
  );
}
