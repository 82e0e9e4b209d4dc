import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NewRunLinks } from "@/components/bulk/new-run-links";
import { RunList } from "@/components/bulk/run-list";
import { PageHeader } from "@/components/page-header";
import { Allowed } from "@/components/shell/person";
import { Card } from "@/components/ui/card";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("bulk"))("title") });

export default async function BulkPage() {
  const t = await getTranslations("bulk");
  return (
    <>
      <PageHeader action={<NewRunLinks />} description={t("intro")} title={t("title")} />
      <Allowed otherwise={<Card>{t("notPermitted")}</Card>} permission="bulk.run">
        <RunList />
      </Allowed>
    </>
  );
}
