import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { KeptReceipt } from "@/components/coupon/kept-receipt";
import { PageHeader } from "@/components/page-header";
import { Link } from "@/components/ui/link";
import { allows } from "@/lib/api/permissions";
import { currentActor } from "@/lib/server/session";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("coupons.outcome"))("receiptTitle"),
});

export default async function ReceiptPage({ params }: { params: Promise<{ id: string }> }) {
  const t = await getTranslations("coupons");
  const [{ id }, actor] = [await params, await currentActor()];
  return (
    <>
      <Link className="text-ink-soft text-sm underline" href="/coupons?tab=receipts">
        {t("form.back")}
      </Link>
      <PageHeader description={id} title={t("outcome.receiptTitle")} />
      <KeptReceipt id={id} />
      {actor && allows(actor.role, "audit.read") && (
        <Link className="justify-self-start text-accent text-sm hover:underline" href={`/settings/log?subject=${id}`}>
          {t("outcome.log")}
        </Link>
      )}
    </>
  );
}
