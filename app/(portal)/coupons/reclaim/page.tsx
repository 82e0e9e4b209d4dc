import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LateReclaim } from "@/components/coupon/late-reclaim";
import { PageHeader } from "@/components/page-header";
import { Allowed } from "@/components/shell/person";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("couponReclaim"))("title"),
});

export default async function ReclaimPage({ searchParams }: { searchParams: Promise<{ coupon?: string | string[] }> }) {
  const t = await getTranslations("couponReclaim");
  const { coupon = [] } = await searchParams;
  return (
    <>
      <Link className="text-ink-soft text-sm underline" href="/coupons?tab=issued">
        {t("back")}
      </Link>
      <PageHeader description={t("intro")} title={t("title")} />
      <Allowed otherwise={<Card>{t("notPermitted")}</Card>} permission="coupons.spend">
        <LateReclaim coupons={[...new Set([coupon].flat())]} />
      </Allowed>
    </>
  );
}
