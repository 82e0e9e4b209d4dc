"use client";
import { useTranslations } from "next-intl";
import { JobProgress } from "@/components/job/job-progress";
import { RefreshButton } from "@/components/job/refresh-button";
import { useJob } from "@/components/job/use-job";
import { PageHeader } from "@/components/page-header";
import { FilterBar } from "@/components/table/filter-bar";
import { api } from "@/lib/client/api";
import { BalanceSums } from "./balance-sums";
import { BalanceTable } from "./balance-table";
import { useBalanceQuery } from "./use-balance-query";

const balances = {
  state: api.desk.balancesJob,
  refresh: api.desk.refreshBalances,
  shows: [api.desk.balances],
};

/** The balances of all customers, who owes most first. */
export function BalanceBoard() {
  const t = useTranslations("balances");
  const query = useBalanceQuery();
  const followed = useJob(balances);
  const only = [
    { value: "", label: t("only.all") },
    { value: "debt", label: t("only.debt") },
    { value: "zero", label: t("only.zero") },
  ];
  const order = [
    { value: "", label: t("order.debt") },
    { value: "amount", label: t("order.amount") },
    { value: "name", label: t("order.name") },
  ];
  return (
    <>
      <PageHeader action={<RefreshButton followed={followed} />} description={t("intro")} title={t("title")} />
      <JobProgress followed={followed} kind="balances" />
      <FilterBar
        filters={[
          { name: "words", label: t("words"), kind: "text" },
          { name: "only", label: t("only.label"), kind: "choice", options: only },
          {
            name: "order",
            label: t("order.label"),
            kind: "choice",
            options: order,
          },
        ]}
      />
      <BalanceSums query={query} />
      <BalanceTable isCopying={followed.isRunning} query={query} />
    </>
  );
}
