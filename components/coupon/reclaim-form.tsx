"use client";
import { useTranslations } from "next-intl";
import { coupons } from "@/lib/api/coupons";
import { api } from "@/lib/client/api";
import type { CouponReclaimPreview } from "@/lib/desk/coupons";
import { formatMoney } from "@/lib/money";
import { plainText } from "../form/field-kind";
import { SpendForm } from "../form/spend-form";
import { TextField } from "../form/text-field";
import { useLivePreview } from "../form/use-live-preview";
import { useOperationForm } from "../form/use-operation-form";
import { useSpendFlow } from "../form/use-spend-flow";
import { Button } from "../ui/button";
import { Link } from "../ui/link";
import { ReceiptPanel } from "./receipt-panel";
import { ReclaimPreview } from "./reclaim-preview";

const reclaimFields = { coupon_id: plainText };
const problemsOf = ({ problems }: CouponReclaimPreview) => problems;

/** Takes one coupon back: which, what goes, one send, how much went. */
export function ReclaimForm({ coupon }: { coupon: string }) {
  const t = useTranslations("couponReclaim");
  const form = useOperationForm(coupons.reclaim, {
    kinds: reclaimFields,
    ...(coupon && { start: { coupon_id: coupon } }),
  });
  const live = useLivePreview(api.desk.previewCouponReclaim, form.part);
  const preview = api.desk.previewCouponReclaim;
  const flow = useSpendFlow({ form, operation: api.coupons.reclaim, preview, problemsOf });
  const shown = flow.frozen ?? live.preview;
  return (
    <SpendForm
      confirmLabel={shown?.balance ? t("confirmOne", { amount: formatMoney(shown.balance) }) : t("confirmOneUnknown")}
      flow={flow}
      form={form}
      labels={{ coupon_id: t("coupon") }}
      outcome={
        flow.receipt && (
          <>
            <ReceiptPanel amountsBefore={before(flow.frozen)} receipt={flow.receipt} />
            <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
              <Button onClick={flow.startAnew} variant="secondary">
                {t("again")}
              </Button>
              <Link className="underline" href="/coupons?tab=issued">
                {t("back")}
              </Link>
              <Link className="underline" href={`/coupons/receipts/${flow.receipt.id}`}>
                {t("receipt")}
              </Link>
            </div>
          </>
        )
      }
      preview={
        <ReclaimPreview
          error={flow.frozen ? null : live.error}
          isChecking={!flow.frozen && live.isChecking}
          preview={form.part.coupon_id ? shown : undefined}
        />
      }
    >
      <TextField form={form} hint={t("couponHint")} label={t("coupon")} name="coupon_id" />
    </SpendForm>
  );
}

const before = (preview: CouponReclaimPreview | undefined) =>
  preview?.couponId && preview.balance !== null ? { [preview.couponId]: preview.balance } : {};
