"use client";
import { useTranslations } from "next-intl";
import { couponStatus } from "@/lib/api/codes/coupons";
import { isUnmarkedExpired, shownCouponStatus } from "@/lib/coupon-state";
import { Status, useCodeLabel } from "../figure/code-label";

interface Props {
  coupon: { status: string | null; expire_time: string | null };
  now: string;
}

/** A coupon's status by its dates; where Huawei still calls it something else, that is said on hover. */
export function ShownStatus({ coupon, now }: Props) {
  const t = useTranslations("coupons.coupon");
  const label = useCodeLabel();
  const status = <Status codes={couponStatus} value={shownCouponStatus(coupon, now)} />;
  if (!isUnmarkedExpired(coupon, now)) return status;
  const hint = t("unmarked", { status: label(couponStatus, coupon.status) });
  return (
    <span title={hint}>
      {status}
      <span className="sr-only">{hint}</span>
    </span>
  );
}
