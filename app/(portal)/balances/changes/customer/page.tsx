import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/page-header";
import { Link } from "@/components/ui/link";
import { CustomerStatement } from "./customer-statement";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("accounts.changes.customer"))("title"),
});

export default async function CustomerChangesPage() {
  const t = await getTranslations("accounts.changes.customer");
  return (
    <>
      <Link className="text-ink-soft text-sm underline" href="/balances/changes">
        {t("back")}
      </Link>
      <PageHeader description={t("intro")} title={t("title")} />
      <CustomerStatement />
    </>
  );
}
