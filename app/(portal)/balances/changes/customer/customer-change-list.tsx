"use client";
import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { filledParams, present } from "@/components/filter-values";
import { DataTable } from "@/components/table/data-table";
import { FilterBar } from "@/components/table/filter-bar";
import { useCodeOptions } from "@/components/table/use-code-options";
import { usePagedRows } from "@/components/table/use-paged-rows";
import { Empty } from "@/components/ui/empty";
import { accountBalanceType, customerTradeType, revenueOrExpense } from "@/lib/api/codes/accounts";
import { api } from "@/lib/client/api";
import { read } from "@/lib/client/queries";
import type { ChangePage } from "@/lib/desk/account-answers";
import { ChangeSums } from "../change-sums";
import { useChangeColumns } from "../use-change-columns";

const rowsOf = (page: ChangePage) => page.rows;
const countOf = (page: ChangePage) => page.total;

/** Income and expenses of a customer's own account, by every filter of the operation. */
export function CustomerChangeList({ customerId }: { customerId: string }) {
  const t = useTranslations("accounts");
  const options = useCodeOptions();
  const params = filledParams(useSearchParams());
  const filter = present({
    trade_type: params.type as "RECHARGE" | undefined,
    revenue_expense_type: params.way as "REVENUE" | undefined,
    trade_time_begin: params.from,
    trade_time_end: params.until,
    trade_id: params.tradeId,
    payment_channel_id: params.channel,
    payment_channel_no: params.channelNo,
  });
  const query = {
    customerId,
    balance_type: (params.balance as "BALANCE_TYPE_DEBIT" | undefined) ?? "BALANCE_TYPE_DEBIT",
    ...filter,
  };
  const rows = usePagedRows(api.desk.customerChanges, query, { rowsOf, countOf });
  // The first page of the same list: one call answers sums and rows.
  const { data, error } = useQuery(read(api.desk.customerChanges, { ...query, offset: 0, limit: 100 }));
  const sums = data?.sums;
  const isFiltered = Object.keys(filter).length > 0;
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
          {
            name: "way",
            label: t("changes.filters.way"),
            kind: "choice",
            options: options(revenueOrExpense, t("all")),
          },
          {
            name: "type",
            label: t("changes.filters.type"),
            kind: "choice",
            options: options(customerTradeType, t("all")),
          },
          { name: "from", label: t("from"), kind: "day" },
          { name: "until", label: t("until"), kind: "day" },
          { name: "tradeId", label: t("changes.filters.tradeId"), kind: "text", isFurther: true },
          { name: "channel", label: t("changes.filters.channel"), kind: "text", isFurther: true },
          { name: "channelNo", label: t("changes.filters.channelNo"), kind: "text", isFurther: true },
        ]}
      />
      <p className="text-ink-soft text-xs">{t("changes.days")}</p>
      <ChangeSums error={error} page={data} source="ListCustomerAccountChangeRecords" />
      <DataTable
        columns={useChangeColumns("customer")}
        empty={
          isFiltered ? (
            <Empty advice={t("changes.empty.filtered.advice")} title={t("changes.empty.filtered.title")} />
          ) : (
            <Empty advice={t("changes.customer.none.advice")} title={t("changes.customer.none.title")} />
          )
        }
        label={t("changes.customer.title")}
        name="customer-changes"
        rowId={(row) => row.id ?? ""}
        rows={rows}
        {...(sums && { totals: { amount: [{ amount: sums.net, currency: sums.currency }] } })}
      />
    </>
  );
}
