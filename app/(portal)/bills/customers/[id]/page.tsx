import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { api } from "@/lib/client/api";
import { beginning, Prefetched } from "@/lib/server/prefetched";
import { beijingMonth } from "@/lib/time";
import { type BillPage, billQueryOf, boardInput, historyInput } from "../../bill-query";
import { SubjectBoard } from "../../subject-board";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("bills.customer"))("title"),
});

export default async function BillCustomerPage({
  params,
  searchParams,
}: BillPage & { params: Promise<{ id: string }> }) {
  const id = decodeURIComponent((await params).id);
  const query = billQueryOf({ ...(await searchParams), customer: id }, beijingMonth(new Date()));
  const language = await getLocale();
  return (
    <Prefetched
      reads={[
        beginning(api.desk.billBoard, boardInput(query), language),
        beginning(api.desk.billHistory, historyInput(query, "service"), language),
        beginning(api.desk.findCustomers, { ids: [id], limit: 200 }),
      ]}
    >
      <SubjectBoard of="customer" subject={id} />
    </Prefetched>
  );
}
