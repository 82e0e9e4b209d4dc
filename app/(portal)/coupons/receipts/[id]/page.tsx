import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { KeptReceipt } from "@/components/coupon/kept-receipt";
import { PageHeader } from "@/components/page-header";
import { Link } from "@/components/ui/link";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("coupons.outcome"))("receiptTitle"),
});

export default async function ReceiptPage({ params }: { params: Promise<{ id: string }> }) {
  const t = await getTranslations("coupons");
  const { id } = await params;
  return (
    <>
      <Link className="text-ink-soft text-sm underline" href="/coupons?tab=receipts">
        {t("form.back")}
      </Link>
      <PageHeader description={id} title={t("outcome.receiptTitle")} />
      <KeptReceipt id={id} />
    </>
  );
}
