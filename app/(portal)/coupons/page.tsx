import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/page-header";
import { Allowed } from "@/components/shell/person";
import { buttonStyles } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { CouponTabs } from "./coupon-tabs";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("coupons"))("title") });

export default async function CouponsPage({ searchParams }: { searchParams: Promise<{ tab?: string }> }) {
  const t = await getTranslations("coupons");
  const action = (
    <Allowed permission="coupons.spend">
      <Link className={buttonStyles()} href="/coupons/issue">
        {t("issue")}
      </Link>
    </Allowed>
  );
  return (
    <>
      <PageHeader action={action} description={t("intro")} title={t("title")} />
      <CouponTabs tab={(await searchParams).tab} />
    </>
  );
}
