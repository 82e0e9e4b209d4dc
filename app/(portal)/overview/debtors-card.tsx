"use client";
import { useTranslations } from "next-intl";
import { AsOf } from "@/components/figure/as-of";
import { CopyableId } from "@/components/figure/copyable-id";
import { Money } from "@/components/figure/money";
import { JobProgress } from "@/components/job/job-progress";
import { ReadProblem } from "@/components/job/read-problem";
import { Empty } from "@/components/ui/empty";
import { Skeleton } from "@/components/ui/skeleton";
import type { BalanceRow } from "@/lib/desk/answers";
import { SectionCard } from "./section-card";
import { useDebtors } from "./use-debtors";

/** Who owes most. */
export function DebtorsCard() {
  const t = useTranslations("overview.debtors");
  const { data, error, refetch, asOf, followed } = useDebtors();
  return (
    <SectionCard
      link={{ href: "/balances?only=debt", label: data ? t("all", { count: data.total }) : t("list") }}
      title={t("title")}
    >
      {data && asOf !== null && <AsOf at={asOf} source="ListCustomersBalancesDetail" />}
      <ReadProblem error={error} isKnown={data !== undefined} onRetry={refetch} />
      {data && asOf === null && <JobProgress followed={followed} kind="balances" />}
      {!data && !error && <DebtorsSkeleton />}
      {data && asOf !== null && data.rows.length === 0 && <Empty title={t("none")} />}
      {data && data.rows.length > 0 && (
        <table className="w-full table-fixed">
          <thead className="text-ink-soft">
            <tr>
              <th className="py-1 text-start font-normal" scope="col">
                {t("customer")}
              </th>
              <th className="w-32 py-1 text-end font-normal" scope="col">
                {t("debt")}
              </th>
              <th className="hidden w-32 py-1 text-end font-normal sm:table-cell" scope="col">
                {t("balance")}
              </th>
            </tr>
          </thead>
          <tbody>
            {data.rows.map((row) => (
              <Debtor key={row.customerId} row={row} />
            ))}
          </tbody>
        </table>
      )}
    </SectionCard>
  );
}

/** The line that says as of when, the heading, and eight debtors. */
const DebtorsSkeleton = () => (
  <div aria-busy className="grid gap-3">
    <Skeleton className="h-12 w-64 max-w-full sm:h-5" />
    <Skeleton className="h-[18.5rem]" />
  </div>
);

const Debtor = ({ row: { customerId, name, accountName, debt, amount, currency } }: { row: BalanceRow }) => (
  <tr className="border-line border-t">
    <td className="truncate py-1.5 pe-3" title={customerId} translate="no">
      {name ?? accountName ?? <CopyableId value={customerId} />}
    </td>
    <td className="py-1.5 text-end">
      <Money amount={debt} currency={currency} debt />
    </td>
    <td className="hidden py-1.5 text-end sm:table-cell">
      <Money amount={amount} currency={currency} />
    </td>
  </tr>
);
