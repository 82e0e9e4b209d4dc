import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RulesForm } from "@/components/approval/rules-form";
import { PageHeader } from "@/components/page-header";
import { Allowed } from "@/components/shell/person";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("approvals.rules"))("title"),
});

export default async function RulesPage() {
  const t = await getTranslations("approvals");
  return (
    <>
      <Link className="text-ink-soft text-sm underline" href="/approvals">
        {t("back")}
      </Link>
      <PageHeader description={t("rules.intro")} title={t("rules.title")} />
      <Allowed otherwise={<Card>{t("notPermitted")}</Card>} permission="approvals.read">
        <RulesForm />
      </Allowed>
    </>
  );
}
