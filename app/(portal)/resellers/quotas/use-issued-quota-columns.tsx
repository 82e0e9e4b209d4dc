"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Status } from "@/components/figure/code-label";
import { CopyableId } from "@/components/figure/copyable-id";
import { Instant } from "@/components/figure/instant";
import { Money } from "@/components/figure/money";
import { type ChildQuota, canTakeBack, ownerOf } from "@/components/reseller/child-quota";
import { usePerson } from "@/components/shell/person";
import { amountValue, type Column, instantValue, textValue } from "@/components/table/columns";
import { useCodeText } from "@/components/table/use-code-text";
import { Link } from "@/components/ui/link";
import { quotaStatus } from "@/lib/api/codes/coupons";

/** The columns of the list of quotas that resellers hold. */
export function useIssuedQuotaColumns(): Column<ChildQuota>[] {
  const t = useTranslations("resellers");
  const label = useCodeText();
  const canSpend = usePerson().permissions.includes("resellers.spend");
  return useMemo((): Column<ChildQuota>[] => {
    const amount = (id: "balance" | "value", of: (row: ChildQuota) => string | null): Column<ChildQuota> => ({
      id,
      header: t(`column.${id}`),
      width: 140,
      align: "end",
      value: amountValue(of, (row) => row.currency),
      cell: (row) => <Money amount={of(row)} currency={row.currency} />,
    });
    const instant = (
      id: "created" | "effective" | "expire",
      of: (row: ChildQuota) => string | null,
    ): Column<ChildQuota> => ({
      id,
      header: t(`column.${id}`),
      width: 150,
      hidden: id === "effective",
      value: instantValue(of),
      cell: (row) => <Instant value={of(row)} />,
    });
    const id = (name: "quotaId" | "parentId", of: (row: ChildQuota) => string | null): Column<ChildQuota> => ({
      id: name,
      header: t(`column.${name}`),
      width: 200,
      value: textValue(of),
      cell: (row) => <CopyableId value={of(row)} />,
    });
    return [
      {
        id: "name",
        header: t("column.name"),
        width: 230,
        value: textValue(ownerOf),
        cell: (row) => (
          <span className="truncate" title={ownerOf(row) ?? ""} translate="no">
            {ownerOf(row) ?? "—"}
          </span>
        ),
      },
      {
        id: "status",
        header: t("column.status"),
        width: 110,
        value: textValue((row) => label(quotaStatus, row.quota_status)),
        cell: (row) => <Status codes={quotaStatus} value={row.quota_status} />,
      },
      amount("balance", (row) => row.balance),
      amount("value", (row) => row.quota_value),
      instant("expire", (row) => row.expire_time),
      ...(canSpend
        ? [
            {
              id: "action",
              header: t("column.action"),
              width: 100,
              value: { kind: "none" as const },
              cell: (row: ChildQuota) =>
                canTakeBack(row) && (
                  <Link
                    aria-label={`${t("reclaim")} ${row.quota_id}`}
                    className="text-accent hover:underline"
                    href={{ pathname: "/resellers/quotas/reclaim", query: { quotas: row.quota_id } }}
                  >
                    {t("reclaim")}
                  </Link>
                ),
            },
          ]
        : []),
      id("quotaId", (row) => row.quota_id),
      instant("created", (row) => row.create_time),
      instant("effective", (row) => row.effective_time),
      id("parentId", (row) => row.parent_quota_id),
    ];
  }, [t, label, canSpend]);
}
