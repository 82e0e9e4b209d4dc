"use client";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { isUsable } from "@/components/coupon/usable-quota";
import { CodeLabel, Status } from "@/components/figure/code-label";
import { CopyableId } from "@/components/figure/copyable-id";
import { Instant } from "@/components/figure/instant";
import { Money } from "@/components/figure/money";
import { filledParams, present } from "@/components/filter-values";
import { Allowed } from "@/components/shell/person";
import { amountValue, type Column, instantValue, textValue } from "@/components/table/columns";
import { DataTable } from "@/components/table/data-table";
import { FilterBar } from "@/components/table/filter-bar";
import { useCodeOptions } from "@/components/table/use-code-options";
import { useCodeText } from "@/components/table/use-code-text";
import { usePagedRows } from "@/components/table/use-paged-rows";
import { Empty } from "@/components/ui/empty";
import { Link } from "@/components/ui/link";
import { quotaStatus, quotaType } from "@/lib/api/codes/coupons";
import { api } from "@/lib/client/api";

type Answer = NonNullable<NonNullable<(typeof api.coupons.listQuotas)["types"]>["out"]>;
type Row = Answer["quotas"][number];

const rowsOf = (answer: Answer) => answer.quotas;
const countOf = (answer: Answer) => answer.total_count;

/** The partner's quotas, vouchers or cash coupons. */
export function QuotaList() {
  const t = useTranslations("coupons");
  const options = useCodeOptions();
  const label = useCodeText();
  const params = filledParams(useSearchParams());
  const rows = usePagedRows(
    api.coupons.listQuotas,
    {
      quota_type: params.quotaType === "1" ? 1 : 0,
      ...present({ quota_status_list: params.quotaStatus ? [Number(params.quotaStatus)] : undefined }),
    },
    { rowsOf, countOf },
  );
  const columns = useMemo(
    (): Column<Row>[] => [
      {
        id: "id",
        header: t("quota.id"),
        width: 190,
        value: textValue((row) => row.quota_id),
        cell: (row) => <CopyableId value={row.quota_id} />,
      },
      {
        id: "type",
        header: t("quota.type"),
        width: 150,
        value: textValue((row) => label(quotaType, row.quota_type)),
        cell: (row) => <CodeLabel codes={quotaType} value={row.quota_type} />,
      },
      {
        id: "status",
        header: t("quota.status"),
        width: 125,
        value: textValue((row) => label(quotaStatus, row.quota_status)),
        cell: (row) => <Status codes={quotaStatus} value={row.quota_status} />,
      },
      {
        id: "balance",
        header: t("quota.balance"),
        width: 140,
        align: "end",
        value: amountValue(
          (row) => row.balance,
          (row) => row.currency,
        ),
        cell: (row) => <Money amount={row.balance} currency={row.currency} />,
      },
      {
        id: "value",
        header: t("quota.value"),
        width: 140,
        align: "end",
        value: amountValue(
          (row) => row.quota_value,
          (row) => row.currency,
        ),
        cell: (row) => <Money amount={row.quota_value} currency={row.currency} />,
      },
      {
        id: "effective",
        header: t("quota.effective"),
        width: 150,
        value: instantValue((row) => row.effective_time),
        cell: (row) => <Instant value={row.effective_time} />,
      },
      {
        id: "expire",
        header: t("quota.expire"),
        width: 150,
        value: instantValue((row) => row.expire_time),
        cell: (row) => <Instant value={row.expire_time} />,
      },
      {
        id: "issue",
        header: t("issue"),
        width: 130,
        value: { kind: "none" },
        cell: (row) =>
          isUsable(row) && (
            <Allowed permission="coupons.spend">
              <Link
                className="text-accent hover:underline"
                href={{ pathname: "/coupons/issue", query: { quota: row.quota_id } }}
              >
                {t("quota.issueFrom")}
              </Link>
            </Allowed>
          ),
      },
    ],
    [t, label],
  );
  const types = options(quotaType, "").slice(1);
  return (
    <>
      <FilterBar
        filters={[
          { name: "quotaType", label: t("filters.quotaType"), kind: "choice", options: types },
          {
            name: "quotaStatus",
            label: t("filters.status"),
            kind: "choice",
            options: options(quotaStatus, t("filters.all")),
          },
        ]}
      />
      <DataTable
        columns={columns}
        empty={<Empty advice={t("empty.quotas.advice")} title={t("empty.quotas.title")} />}
        label={t("tabs.quotas")}
        name="quotas"
        rowId={(row) => row.quota_id ?? ""}
        rows={rows}
      />
    </>
  );
}
