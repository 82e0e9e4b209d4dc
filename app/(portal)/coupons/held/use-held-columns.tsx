"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { limitsOfUse } from "@/components/coupon/limit-words";
import { ShownStatus } from "@/components/coupon/shown-status";
import { useLimitWords } from "@/components/coupon/use-limit-words";
import { CodeLabel } from "@/components/figure/code-label";
import { CopyableId } from "@/components/figure/copyable-id";
import { Instant } from "@/components/figure/instant";
import { Money } from "@/components/figure/money";
import { TimeLeft } from "@/components/figure/quota-state";
import { amountValue, type Column, instantValue, textValue } from "@/components/table/columns";
import { useCodeText } from "@/components/table/use-code-text";
import { couponStatus, couponVersion, fetchMethod, heldCouponType } from "@/lib/api/codes/coupons";
import { shownCouponStatus } from "@/lib/coupon-state";
import type { HeldCoupon } from "@/lib/desk/held-coupons";
import { subtractAmount } from "@/lib/money";

const usedOf = ({ status, face_value, balance }: HeldCoupon) =>
  status === "5" || face_value === null || balance === null ? null : subtractAmount(face_value, balance);

/** The columns of what a customer holds; the hidden ones hold all else that Huawei tells. */
export function useHeldColumns(now: string): Column<HeldCoupon>[] {
  const t = useTranslations("coupons.coupon");
  const own = useTranslations("heldCoupons");
  const label = useCodeText();
  const limitWords = useLimitWords();
  return useMemo((): Column<HeldCoupon>[] => {
    const text = (id: string, header: string, of: (row: HeldCoupon) => string | null, hidden = true) => ({
      id,
      header,
      width: 200,
      value: textValue(of),
      cell: (row: HeldCoupon) => <CopyableId value={of(row)} />,
      ...(hidden && { hidden }),
    });
    const amount = (id: string, header: string, of: (row: HeldCoupon) => string | null) => ({
      id,
      header,
      width: 120,
      align: "end" as const,
      value: amountValue(of, (row: HeldCoupon) => row.currency),
      cell: (row: HeldCoupon) => <Money amount={of(row)} currency={row.currency} />,
    });
    const instant = (id: string, header: string, of: (row: HeldCoupon) => string | null) => ({
      id,
      header,
      width: 150,
      value: instantValue(of),
      cell: (row: HeldCoupon) => <Instant value={of(row)} />,
      hidden: true,
    });
    const limits = (row: HeldCoupon) => limitWords(limitsOfUse(row.use_limits)).join(" · ") || t("noLimits");
    return [
      {
        id: "name",
        header: own("column.name"),
        width: 200,
        value: textValue((row) => row.plan_name ?? row.coupon_id),
        cell: (row) => (
          <span className="truncate" title={row.plan_name ?? row.coupon_id} translate="no">
            {row.plan_name ?? row.coupon_id}
          </span>
        ),
      },
      {
        id: "status",
        header: t("status"),
        width: 96,
        value: textValue((row) => label(couponStatus, shownCouponStatus(row, now))),
        cell: (row) => <ShownStatus coupon={row} now={now} />,
      },
      {
        id: "type",
        header: t("type"),
        width: 96,
        value: textValue((row) => label(heldCouponType, row.coupon_type)),
        cell: (row) => <CodeLabel codes={heldCouponType} value={row.coupon_type} />,
      },
      amount("faceValue", t("faceValue"), (row) => row.face_value),
      amount("used", t("used"), usedOf),
      amount("balance", t("balance"), (row) => row.balance),
      {
        id: "expire",
        header: t("expire"),
        width: 236,
        value: instantValue((row) => row.expire_time),
        cell: (row) => (
          <span className="flex items-center gap-2">
            <Instant value={row.expire_time} />
            {shownCouponStatus(row, now) === "2" && <TimeLeft now={now} until={row.expire_time} />}
          </span>
        ),
      },
      text("id", t("id"), (row) => row.coupon_id, false),
      instant("effective", t("effective"), (row) => row.valid_time),
      instant("created", t("created"), (row) => row.create_time),
      instant("active", t("active"), (row) => row.active_time),
      instant("lastUsed", t("lastUsed"), (row) => row.reserve_time),
      text("order", t("order"), (row) => row.order_id),
      text("lockOrder", t("lockOrder"), (row) => row.lock_order_id),
      text("source", own("column.source"), (row) => row.source_id),
      text("code", own("column.code"), (row) => row.coupon_code),
      {
        ...text("limits", t("limits"), limits),
        width: 320,
        cell: (row) => (
          <span className="truncate [dd_&]:whitespace-normal" title={limits(row)}>
            {limits(row)}
          </span>
        ),
      },
      {
        ...text("version", own("column.version"), (row) => label(couponVersion, row.coupon_version)),
        cell: (row) => <CodeLabel codes={couponVersion} value={row.coupon_version} />,
      },
      {
        ...text("fetch", t("fetch"), (row) => label(fetchMethod, row.fetch_method)),
        cell: (row) => <CodeLabel codes={fetchMethod} value={row.fetch_method} />,
      },
    ];
  }, [t, own, label, limitWords, now]);
}
