"use client";
import { useTranslations } from "next-intl";
import { StatementSums, StatementSumsSkeleton } from "@/components/account/statement-sums";
import type { ChangePage } from "@/lib/desk/account-answers";

interface Props {
  page: ChangePage | undefined;
  /** What went wrong is told by the table. */
  error: unknown;
  source: string;
}

/** What came in, what went out, and what that leaves, over the whole filter. */
export function ChangeSums({ page, error, source }: Props) {
  const t = useTranslations("accounts");
  if (!page) return error ? null : <StatementSumsSkeleton count={3} />;
  const { sums } = page;
  return (
    <StatementSums
      asOf={page.asOf}
      currency={sums?.currency ?? "CNY"}
      source={source}
      sums={
        sums && [
          { label: t("changes.income"), ...sums.income },
          { label: t("changes.expense"), ...sums.expense },
          { label: t("net"), amount: sums.net },
        ]
      }
      total={page.total}
    />
  );
}
