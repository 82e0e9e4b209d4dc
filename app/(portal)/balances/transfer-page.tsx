import { useTranslations } from "next-intl";
import { LateTransferForm } from "@/components/account/late-transfer-form";
import { isWithReseller, type TransferFlow } from "@/components/account/transfer-fields";
import { PageHeader } from "@/components/page-header";
import { Allowed } from "@/components/shell/person";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";

/** Money to a customer or a reseller, or back from one, opened with whom a link named. */
export function TransferPage({
  flow,
  customer = "",
  reseller = "",
}: {
  flow: TransferFlow;
  customer?: string;
  reseller?: string;
}) {
  const t = useTranslations("transfer");
  const isOfReseller = isWithReseller(flow);
  const start = {
    ...(customer && { customer_id: customer }),
    ...(reseller && { indirect_partner_id: reseller }),
  };
  return (
    <>
      <Link className="text-ink-soft text-sm underline" href={isOfReseller ? "/resellers" : "/balances"}>
        {t(isOfReseller ? "backToResellers" : "back")}
      </Link>
      <PageHeader description={t(`${flow}.intro`)} title={t(`${flow}.title`)} />
      <Allowed
        otherwise={<Card>{t(isOfReseller ? "notPermittedReseller" : "notPermitted")}</Card>}
        permission={isOfReseller ? "resellers.spend" : "accounts.spend"}
      >
        <LateTransferForm flow={flow} start={start} />
      </Allowed>
    </>
  );
}
