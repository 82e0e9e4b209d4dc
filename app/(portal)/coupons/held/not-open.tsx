"use client";
import { useTranslations } from "next-intl";
import { CopyableId } from "@/components/figure/copyable-id";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { HeldAccess } from "@/lib/desk/held-coupons";

interface Props {
  access: Exclude<HeldAccess, "open">;
  /** The agency that the customer is asked to make; null where the portal does not know its name. */
  agency: string | null;
  isFetching: boolean;
  onAgain: () => void;
}

/** Why nothing can be seen of this customer, and what it takes to change that. No failure: nobody has agreed yet. */
export function NotOpen({ access, agency, isFetching, onAgain }: Props) {
  const t = useTranslations("heldCoupons");
  return (
    <Card className="grid max-w-3xl gap-3" role="status">
      <h2 className="font-semibold">{t(`${access}.title`)}</h2>
      <p className="text-ink-soft">{t(`${access}.text`)}</p>
      {access === "not_authorised" ? (
        <ol className="grid list-decimal gap-1.5 ps-5">
          <li>{t("steps.open")}</li>
          <li>
            {t("steps.create")} {agency && <CopyableId value={agency} />}
          </li>
          <li>{t("steps.permit")}</li>
          <li>{t("steps.again")}</li>
        </ol>
      ) : (
        <p>
          <code className="font-mono text-xs">HUAWEI_CUSTOMER_AGENCY</code> {t("setting")}
        </p>
      )}
      <Button className="justify-self-start" isLoading={isFetching} onClick={onAgain} variant="secondary">
        {t("again")}
      </Button>
    </Card>
  );
}
