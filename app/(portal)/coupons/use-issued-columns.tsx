"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { limitsOfUse } from "@/components/coupon/limit-words";
import { reclaimHref } from "@/components/coupon/reclaim-link";
import { ShownStatus } from "@/components/coupon/shown-status";
import { useLimitWords } from "@/components/coupon/use-limit-words";
import { CodeLabel } from "@/components/figure/code-label";
import { CopyableId } from "@/components/figure/copyable-id";
import { CustomerName } from "@/components/figure/customer-name";
import { Instant } from "@/components/figure/instant";
import { Money } from "@/components/figure/money";
import { usePerson } from "@/components/shell/person";
import { amountValue, type Column, instantValue, textValue } from "@/components/table/columns";
import { lookUpCustomers } from "@/components/table/look-up";
import { useCodeText } from "@/components/table/use-code-text";
import { Link } from "@/components/ui/link";
import { couponStatus, couponType, fetchMethod, mediaType } from "@/lib/api/codes/coupons";
import type { api } from "@/lib/client/api";
import { isUnmarkedExpired, shownCouponStatus } from "@/lib/coupon-state";
import { isZero, subtractAmount } from "@/lib/money";

type Answer = NonNullable<NonNullable<(typeof api.coupons.listIssued)["types"]>["out"]>;
export type IssuedRow = Answer["user_coupons"][number];

/** What has been used of a coupon; what went back cannot be told from it once it is reclaimed. */
const usedOf = ({ status, face_value, balance }: IssuedRow) =>
  status === "5" || face_value === null || balance === null ? null : subtractAmount(face_value, balance);

const canReclaim = (row: IssuedRow, now: string) =>
  row.status === "2" && !isUnmarkedExpired(row, now) && (row.balance === null || !isZero(row.balance));

const Given = ({ text }: { text: string | null }) =>
  text ? (
    <span className="truncate" title={text} translate="no">
      {text}
    </span>
  ) : (
    <span className="text-ink-soft">—</span>
  );

/** The columns of issued coupons: the first are what a person looks for, the hidden ones all else that Huawei tells. */
export function useIssuedColumns(now: string): Column<IssuedRow>[] {
  const t = useTranslations("coupons");
  const label = useCodeText();
  const limitWords = useLimitWords();
  const canSpend = usePerson().permissions.includes("coupons.spend");
  return useMemo((): Column<IssuedRow>[] => {
    const instant = (id: string, header: string, of: (row: IssuedRow) => string | null, hidden = true) => ({
      id,
      header,
      width: 150,
      value: instantValue(of),
      cell: (row: IssuedRow) => <Instant value={of(row)} />,
      ...(hidden && { hidden }),
    });
    const amount = (id: string, header: string, of: (row: IssuedRow) => string | null) => ({
      id,
      header,
      width: 116,
      align: "end" as const,
      value: amountValue(of),
      cell: (row: IssuedRow) => <Money amount={of(row)} />,
    });
    const given = (id: string, header: string, of: (row: IssuedRow) => string | null) => ({
      id,
      header,
      width: 180,
      value: textValue(of),
      cell: (row: IssuedRow) => <Given text={of(row)} />,
      hidden: true,
    });
    const identity = (id: string, header: string, of: (row: IssuedRow) => string | null) => ({
      ...given(id, header, of),
      width: 240,
      cell: (row: IssuedRow) => <CopyableId value={of(row)} />,
    });
    const frozen = (row: IssuedRow) =>
      row.is_frozen === null ? null : t(row.is_frozen === "1" ? "coupon.frozenYes" : "coupon.frozenNo");
    const limits = (row: IssuedRow) => limitWords(limitsOfUse(row.use_limits)).join(" · ");
    return [
      {
        id: "customer",
        header: t("coupon.customer"),
        width: 200,
        value: textValue((row) => row.customer_id),
        lookUp: lookUpCustomers((row) => row.customer_id),
        cell: (row) => <CustomerName id={row.customer_id} />,
      },
      {
        id: "status",
        header: t("coupon.status"),
        width: 96,
        value: textValue((row) => label(couponStatus, shownCouponStatus(row, now))),
        cell: (row) => <ShownStatus coupon={row} now={now} />,
      },
      amount("faceValue", t("coupon.faceValue"), (row) => row.face_value),
      amount("used", t("coupon.used"), usedOf),
      amount("balance", t("coupon.balance"), (row) => row.balance),
      ...(canSpend
        ? [
            {
              id: "action",
              header: t("coupon.action"),
              width: 84,
              value: { kind: "none" as const },
              cell: (row: IssuedRow) =>
                canReclaim(row, now) && (
                  <Link
                    aria-label={t("coupon.reclaimOf", { id: row.coupon_id })}
                    className="text-accent hover:underline"
                    href={reclaimHref([row.coupon_id])}
                  >
                    {t("coupon.reclaim")}
                  </Link>
                ),
            },
          ]
        : []),
      {
        id: "type",
        header: t("coupon.type"),
        width: 92,
        value: textValue((row) => label(couponType, row.coupon_type)),
        cell: (row) => <CodeLabel codes={couponType} value={row.coupon_type} />,
      },
      instant("created", t("coupon.created"), (row) => row.create_time, false),
      instant("expire", t("coupon.expire"), (row) => row.expire_time, false),
      { ...identity("id", t("coupon.id"), (row) => row.coupon_id), width: 196, hidden: false },
      instant("effective", t("coupon.effective"), (row) => row.effective_time),
      instant("active", t("coupon.active"), (row) => row.active_time),
      instant("lastUsed", t("coupon.lastUsed"), (row) => row.last_used_time),
      identity("order", t("coupon.order"), (row) => row.order_id),
      identity("lockOrder", t("coupon.lockOrder"), (row) => row.lock_order_id),
      given("frozen", t("coupon.frozen"), frozen),
      {
        id: "limits",
        header: t("coupon.limits"),
        width: 320,
        value: textValue((row) => limits(row) || t("coupon.noLimits")),
        cell: (row) => (
          <span className="truncate" title={limits(row)}>
            {limits(row) || t("coupon.noLimits")}
          </span>
        ),
        hidden: true,
      },
      given("planName", t("coupon.planName"), (row) => row.promotion_plan_name),
      given("planDesc", t("coupon.planDesc"), (row) => row.promotion_plan_desc),
      identity("plan", t("coupon.plan"), (row) => row.promotion_plan_id),
      identity("promotion", t("coupon.promotion"), (row) => row.promotion_id),
      {
        ...given("media", t("coupon.media"), (row) => label(mediaType, row.media_type)),
        cell: (row) => <CodeLabel codes={mediaType} value={row.media_type} />,
      },
      {
        ...given("fetch", t("coupon.fetch"), (row) => label(fetchMethod, row.fetch_method)),
        cell: (row) => <CodeLabel codes={fetchMethod} value={row.fetch_method} />,
      },
      identity("customerId", t("filters.customerId"), (row) => row.customer_id),
    ];
  }, [t, label, limitWords, canSpend, now]);
}
