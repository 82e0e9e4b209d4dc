import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LateIssueForm } from "@/components/coupon/late-issue-form";
import { PageHeader } from "@/components/page-header";
import { Allowed } from "@/components/shell/person";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("coupons.form"))("title"),
});

export default async function IssuePage({
  searchParams,
}: {
  searchParams: Promise<{ quota?: string; customer?: string; template?: string }>;
}) {
  const t = await getTranslations("coupons");
  const { quota, customer, template } = await searchParams;
  return (
    <>
      <Link className="text-ink-soft text-sm underline" href="/coupons">
        {t("form.back")}
      </Link>
      <PageHeader description={t("form.intro")} title={t("form.title")} />
      <Allowed otherwise={<Card>{t("notPermitted")}</Card>} permission="coupons.spend">
        <LateIssueForm customers={customer ? [customer] : []} quota={quota ?? ""} template={template ?? ""} />
      </Allowed>
    </>
  );
}
