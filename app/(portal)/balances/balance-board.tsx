"use client";
import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { BalanceTabs } from "@/components/account/balance-tabs";
import { JobProgress } from "@/components/job/job-progress";
import { RefreshButton } from "@/components/job/refresh-button";
import { useJob } from "@/components/job/use-job";
import { PageHeader } from "@/components/page-header";
import { Allowed } from "@/components/shell/person";
import { FilterBar } from "@/components/table/filter-bar";
import { buttonStyles } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Skeleton } from "@/components/ui/skeleton";
import { api } from "@/lib/client/api";
import { read } from "@/lib/client/queries";
import { balanceQueryOf, firstPage } from "./balance-query";
import { BalanceSums } from "./balance-sums";

// The code of the rows comes while they are on their way: neither waits for the other.
const BalanceTable = dynamic(() => import("./balance-table").then((table) => table.BalanceTable), {
  ssr: false,
  loading: () => <Skeleton aria-busy className="h-[31rem]" />,
});

const balances = {
  state: api.desk.balancesJob,
  refresh: api.desk.refreshBalances,
  shows: [api.desk.balances],
};

/** The balances of all customers, who owes most first. */
export function BalanceBoard() {
  const t = useTranslations("balances");
  const query = balanceQueryOf(useSearchParams());
  useQuery(read(api.desk.balances, firstPage(query))); // sums and rows find the answer waiting
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
  const actions = (
    <span className="flex flex-wrap gap-2">
      <RefreshButton followed={followed} />
      <Allowed permission="accounts.spend">
        <Link className={buttonStyles()} href="/balances/allocate">
          {t("allocate")}
        </Link>
      </Allowed>
    </span>
  );
  return (
    <>
      <PageHeader action={actions} description={t("intro")} title={t("title")} />
      <BalanceTabs open="customers" />
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
