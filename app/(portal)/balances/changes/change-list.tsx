"use client";
import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { filledParams, present } from "@/components/filter-values";
import { useResellerOptions } from "@/components/reseller/use-reseller-options";
import { DataTable } from "@/components/table/data-table";
import { FilterBar } from "@/components/table/filter-bar";
import { useCodeOptions } from "@/components/table/use-code-options";
import { usePagedRows } from "@/components/table/use-paged-rows";
import { Empty } from "@/components/ui/empty";
import { accountBalanceType, tradeType } from "@/lib/api/codes/accounts";
import { api } from "@/lib/client/api";
import { read } from "@/lib/client/queries";
import type { ChangePage } from "@/lib/desk/account-answers";
import { useChangeColumns } from "./use-change-columns";

// Drawn by the server like the rest, with code of its own.
const ChangeSums = dynamic(() => import("./change-sums").then((sums) => sums.ChangeSums));

const rowsOf = (page: ChangePage) => page.rows;
const countOf = (page: ChangePage) => page.total;

/** Income and expenses of the partner, or of one of its resellers, by every filter of the operation. */
export function ChangeList() {
  const t = useTranslations("accounts");
  const options = useCodeOptions();
  const params = filledParams(useSearchParams());
  const resellers = useResellerOptions(t("ownAccount"), params.reseller);
  const filter = present({
    trade_type: params.type as "RECHARGE" | undefined,
    trade_time_begin: params.from,
    trade_time_end: params.until,
    indirect_partner_id: params.reseller,
  });
  const query = {
    balance_type: (params.balance as "BALANCE_TYPE_DEBIT" | undefined) ?? "BALANCE_TYPE_DEBIT",
    ...filter,
  };
  const rows = usePagedRows(api.desk.accountChanges, query, { rowsOf, countOf });
  // The first page of the same list: one call answers sums and rows.
  const { data, error } = useQuery(read(api.desk.accountChanges, { ...query, offset: 0, limit: 100 }));
  const state = Object.keys(filter).length > 0 ? "filtered" : "none";
  const sums = data?.sums;
  return (
    <>
      <FilterBar
        filters={[
          {
            name: "balance",
            label: t("changes.filters.balance"),
            kind: "choice",
            options: options(accountBalanceType, "").slice(1),
          },
          { name: "type", label: t("changes.filters.type"), kind: "choice", options: options(tradeType, t("all")) },
          ...(resellers
            ? [{ name: "reseller", label: t("resellerOf"), kind: "choice" as const, options: resellers }]
            : []),
          { name: "from", label: t("from"), kind: "day" },
          { name: "until", label: t("until"), kind: "day" },
        ]}
      />
      <p className="text-ink-soft text-xs">{t("changes.days")}</p>
      <ChangeSums error={error} page={data} source="ListPartnerAccountChangeRecords" />
      <DataTable
        columns={useChangeColumns("partner")}
        empty={<Empty advice={t(`changes.empty.${state}.advice`)} title={t(`changes.empty.${state}.title`)} />}
        hrefOf={(row) => row.receiptId && `/coupons/receipts/${row.receiptId}`}
        label={t("changes.title")}
        name="account-changes"
        rowId={(row) => row.id ?? ""}
        rows={rows}
        {...(sums && { totals: { amount: [{ amount: sums.net, currency: sums.currency }] } })}
      />
    </>
  );
}
