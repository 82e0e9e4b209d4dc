import { useTranslations } from "next-intl";
import { LateTransferForm } from "@/components/account/late-transfer-form";
import type { Direction } from "@/components/account/transfer-fields";
import { PageHeader } from "@/components/page-header";
import { Allowed } from "@/components/shell/person";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";

/** An allocation to a customer or a reclaim from one, opened with the customer that a link named. */
export function TransferPage({ direction, customer }: { direction: Direction; customer: string }) {
  const t = useTranslations("transfer");
  return (
    <>
      <Link className="text-ink-soft text-sm underline" href="/balances">
        {t("back")}
      </Link>
      <PageHeader description={t(`${direction}.intro`)} title={t(`${direction}.title`)} />
      <Allowed otherwise={<Card>{t("notPermitted")}</Card>} permission="accounts.spend">
        <LateTransferForm customer={customer} direction={direction} />
      </Allowed>
    </>
  );
}
