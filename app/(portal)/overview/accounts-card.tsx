"use client";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { AsOf } from "@/components/figure/as-of";
import { useCodeLabel } from "@/components/figure/code-label";
import { Money } from "@/components/figure/money";
import { ReadProblem } from "@/components/job/read-problem";
import { Empty } from "@/components/ui/empty";
import { Skeleton } from "@/components/ui/skeleton";
import { accountType } from "@/lib/api/codes/accounts";
import { api } from "@/lib/client/api";
import { read } from "@/lib/client/queries";
import { subtractAmount } from "@/lib/money";
import { SectionCard } from "./section-card";

/** What of an account can be given to customers: the earmarked part cannot (mt_060003). */
const allocatableOf = (amount: string | null, designated: string | null) =>
  amount === null ? null : subtractAmount(amount, designated ?? "0");

/** As many accounts as most partners have, each in the height of one. */
const AccountsSkeleton = () => (
  <div aria-busy className="grid gap-3">
    <Skeleton className="h-12 w-64 max-w-full sm:h-5" />
    <div className="grid gap-3 sm:grid-cols-2">
      {["balance", "credit", "allocatable"].map((name) => (
        <Skeleton className="h-38" key={name} />
      ))}
    </div>
    <Skeleton className="h-4 w-3/4" />
  </div>
);

/** The partner's own accounts, each by itself: money of different kinds is never added up. */
export function AccountsCard() {
  const t = useTranslations("overview.accounts");
  const label = useCodeLabel();
  const { data, error, refetch, dataUpdatedAt } = useQuery(read(api.accounts.partnerBalances, {}));
  return (
    <SectionCard link={null} title={t("title")}>
      <ReadProblem error={error} isKnown={data !== undefined} onRetry={refetch} />
      {!data && !error && <AccountsSkeleton />}
      {data && (
        <>
          <AsOf at={new Date(dataUpdatedAt).toISOString()} source="ListPartnerBalances" />
          {data.account_balances.length === 0 && <Empty title={t("none")} />}
          <ul className="grid gap-3 sm:grid-cols-2">
            {data.account_balances.map((account, index) => (
              <li
                className="grid content-start gap-0.5 rounded-md border border-line p-3"
                key={account.account_id ?? index}
              >
                <h3 className="font-medium">{label(accountType, account.account_type)}</h3>
                <p className="flex flex-wrap items-baseline justify-between gap-x-3">
                  <span className="text-ink-soft">{t("allocatable")}</span>
                  <Money
                    amount={allocatableOf(account.amount, account.designated_amount)}
                    className="font-semibold text-lg"
                    currency={account.currency}
                  />
                </p>
                <dl className="grid grid-cols-[1fr_auto] gap-x-3 text-ink-soft text-xs">
                  <dt>{t("amount")}</dt>
                  <dd className="text-end">
                    <Money amount={account.amount} currency={account.currency} />
                  </dd>
                  <dt>{t("designated")}</dt>
                  <dd className="text-end">
                    <Money amount={account.designated_amount} currency={account.currency} />
                  </dd>
                  {account.account_type === "2" && (
                    <>
                      <dt>{t("credit")}</dt>
                      <dd className="text-end">
                        <Money amount={account.credit_amount} currency={account.currency} />
                      </dd>
                    </>
                  )}
                </dl>
              </li>
            ))}
          </ul>
          <p className="text-ink-soft text-xs">{t("note")}</p>
        </>
      )}
    </SectionCard>
  );
}
