import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { api } from "@/lib/client/api";
import { beginning, Prefetched } from "@/lib/server/prefetched";
import { ReconcileBoard } from "./reconcile-board";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("bills.reconcile"))("title"),
});

export default async function ReconcilePage() {
  const language = await getLocale();
  return (
    <Prefetched reads={[beginning(api.desk.billReconcile, {}, language)]}>
      <ReconcileBoard />
    </Prefetched>
  );
}
