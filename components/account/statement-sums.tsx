"use client";
import { useFormatter, useTranslations } from "next-intl";
import { longestWhole } from "@/lib/desk/account-answers";
import { AsOf } from "../figure/as-of";
import { SignedMoney } from "../figure/signed-money";
import { Callout } from "../ui/callout";
import { Card } from "../ui/card";
import { Skeleton } from "../ui/skeleton";

const grid = "grid gap-x-6 gap-y-3 sm:grid-cols-2 lg:grid-cols-4";
/** A line of its own on a phone, where a sum needs the width; a column beside others elsewhere. */
const place = "flex items-start justify-between gap-3 sm:grid sm:content-start sm:justify-start sm:gap-0.5";

export interface StatementSum {
  label: string;
  /** How many rows it adds up; none for what is the sum of others. */
  count?: number;
  amount: string;
}

interface Props {
  sums: readonly StatementSum[] | null;
  currency: string;
  total: number;
  asOf: string;
  /** Huawei's name of the operation. */
  source: string;
}

/** The sums over the whole filter of a statement, or why there are none. */
export function StatementSums({ sums, currency, total, asOf, source }: Props) {
  const t = useTranslations("accounts");
  const format = useFormatter();
  if (sums === null)
    return (
      <Callout title={t("tooLong.title")} tone="warn">
        {t("tooLong.text", { total: format.number(total), most: format.number(longestWhole) })}
      </Callout>
    );
  return (
    <Card className="grid gap-3">
      <dl className={grid}>
        {sums.map(({ label, count, amount }) => (
          <div className={place} key={label}>
            <dt className="text-ink-soft">{label}</dt>
            <dd className="grid text-end sm:text-start">
              <SignedMoney amount={amount} className="font-semibold text-lg" currency={currency} />
              <span className="h-5 text-ink-soft text-xs tabular-nums">
                {count !== undefined && t("count", { count })}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      <AsOf at={asOf} source={source} />
    </Card>
  );
}

/** The room of the sums while they are on their way. */
export const StatementSumsSkeleton = ({ count }: { count: number }) => (
  <Card aria-busy className="grid gap-3">
    <div className={grid}>
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the places are constant
        <div className={place} key={index}>
          <Skeleton className="h-5 w-24" />
          <Skeleton className="h-12 w-36 max-w-full" />
        </div>
      ))}
    </div>
    <Skeleton className="h-12 w-64 max-w-full sm:h-5" />
  </Card>
);
