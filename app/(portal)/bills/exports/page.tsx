import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { api } from "@/lib/client/api";
import { beginning, Prefetched } from "@/lib/server/prefetched";
import { ExportBoard } from "./export-board";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("bills.exports"))("title"),
});

export default async function ExportsPage() {
  const language = await getLocale();
  return (
    <Prefetched reads={[beginning(api.desk.billExports, {}, language)]}>
      <ExportBoard />
    </Prefetched>
  );
}
