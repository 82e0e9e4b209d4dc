"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { limitsOfQuota } from "@/components/coupon/limit-words";
import { isUsable } from "@/components/coupon/usable-quota";
import { useLimitWords } from "@/components/coupon/use-limit-words";
import { CodeLabel } from "@/components/figure/code-label";
import { CopyableId } from "@/components/figure/copyable-id";
import { Instant } from "@/components/figure/instant";
import { Money } from "@/components/figure/money";
import { QuotaState, TimeLeft } from "@/components/figure/quota-state";
import { UsedShare } from "@/components/figure/used-share";
import { Allowed } from "@/components/shell/person";
import { amountValue, type Column, instantValue, textValue } from "@/components/table/columns";
import { useCodeText } from "@/components/table/use-code-text";
import { Link } from "@/components/ui/link";
import { quotaStatus, quotaType } from "@/lib/api/codes/coupons";
import type { api } from "@/lib/client/api";
import { quotaState } from "@/lib/coupon-state";
import { subtractAmount } from "@/lib/money";

type Answer = NonNullable<NonNullable<(typeof api.coupons.listQuotas)["types"]>["out"]>;
export type QuotaRow = Answer["quotas"][number];

const usedOf = ({ quota_value, balance }: QuotaRow) =>
  quota_value === null || balance === null ? null : subtractAmount(quota_value, balance);

/** The columns of quotas: what is left, until when, what may be cut from it, and the way to do that. */
export function useQuotaColumns(now: string): Column<QuotaRow>[] {
  const t = useTranslations("coupons");
  const label = useCodeText();
  const limitWords = useLimitWords();
  return useMemo((): Column<QuotaRow>[] => {
    const limits = (row: QuotaRow) => limitWords(limitsOfQuota(row.limit_infos)).join(" · ") || t("quota.noLimits");
    const stateText = (row: QuotaRow) => {
      const state = quotaState(row, now);
      return state === null || state === "status" ? label(quotaStatus, row.quota_status) : t(`quota.state.${state}`);
    };
    const amount = (id: string, header: string, of: (row: QuotaRow) => string | null) => ({
      id,
      header,
      width: 132,
      align: "end" as const,
      value: amountValue(of, (row: QuotaRow) => row.currency),
      cell: (row: QuotaRow) => <Money amount={of(row)} currency={row.currency} />,
    });
    const instant = (id: string, header: string, of: (row: QuotaRow) => string | null) => ({
      id,
      header,
      width: 150,
      value: instantValue(of),
      cell: (row: QuotaRow) => <Instant value={of(row)} />,
      hidden: true,
    });
    return [
      {
        id: "id",
        header: t("quota.id"),
        width: 182,
        value: textValue((row) => row.quota_id),
        cell: (row) => <CopyableId value={row.quota_id} />,
      },
      {
        id: "status",
        header: t("quota.status"),
        width: 104,
        value: textValue(stateText),
        cell: (row) => <QuotaState now={now} quota={row} />,
      },
      amount("balance", t("quota.balance"), (row) => row.balance),
      amount("value", t("quota.value"), (row) => row.quota_value),
      {
        id: "used",
        header: t("quota.used"),
        width: 128,
        value: amountValue(usedOf, (row) => row.currency),
        cell: (row) => <UsedShare left={row.balance} whole={row.quota_value} />,
      },
      {
        id: "issue",
        header: t("quota.action"),
        width: 116,
        value: { kind: "none" },
        cell: (row) => (
          <span className="flex gap-3">
            {isUsable(row, now) && (
              <Allowed permission="coupons.spend">
                <Link
                  aria-label={t("quota.issueFrom", { id: row.quota_id })}
                  className="text-accent hover:underline"
                  href={{ pathname: "/coupons/issue", query: { quota: row.quota_id } }}
                >
                  {t("quota.issue")}
                </Link>
              </Allowed>
            )}
            <Link
              aria-label={t("quota.recordsOf", { id: row.quota_id })}
              className="text-accent hover:underline"
              href={{ pathname: "/coupons", query: { tab: "records", quotaId: row.quota_id } }}
            >
              {t("quota.records")}
            </Link>
          </span>
        ),
      },
      {
        id: "expire",
        header: t("quota.expire"),
        width: 236,
        value: instantValue((row) => row.expire_time),
        cell: (row) => (
          <span className="flex items-center gap-2">
            <Instant value={row.expire_time} />
            <TimeLeft now={now} until={row.expire_time} />
          </span>
        ),
      },
      {
        id: "limits",
        header: t("quota.limits"),
        width: 260,
        value: textValue(limits),
        cell: (row) => (
          <span className="truncate [dd_&]:whitespace-normal" title={limits(row)}>
            {limits(row)}
          </span>
        ),
      },
      {
        id: "type",
        header: t("quota.type"),
        width: 130,
        value: textValue((row) => label(quotaType, row.quota_type)),
        cell: (row) => <CodeLabel codes={quotaType} value={row.quota_type} />,
        hidden: true,
      },
      instant("effective", t("quota.effective"), (row) => row.effective_time),
      instant("created", t("quota.created"), (row) => row.create_time),
      instant("updated", t("quota.updated"), (row) => row.last_update_time),
    ];
  }, [t, label, limitWords, now]);
}
