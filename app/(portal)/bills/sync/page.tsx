import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { api } from "@/lib/client/api";
import { beginning, Prefetched } from "@/lib/server/prefetched";
import { SyncBoard } from "./sync-board";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("bills.sync"))("title"),
});

export default async function SyncPage() {
  const language = await getLocale();
  return (
    <Prefetched reads={[beginning(api.desk.billSync, {}, language)]}>
      <SyncBoard />
    </Prefetched>
  );
}
