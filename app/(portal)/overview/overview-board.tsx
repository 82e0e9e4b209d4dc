"use client";
import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/page-header";
import { Allowed } from "@/components/shell/person";
import { AccountsCard } from "./accounts-card";
import { Attention } from "./attention";
import { boardGrid } from "./board-grid";
import { DebtorsCard } from "./debtors-card";
import { MonthCard } from "./month-card";
import { YearCard } from "./year-card";

/** Where the partner stands today: what needs somebody first, then balances, debts and this month. */
export function OverviewBoard() {
  const t = useTranslations("overview");
  return (
    <>
      <PageHeader description={t("intro")} title={t("title")} />
      <Attention />
      <div className={boardGrid}>
        <DebtorsCard />
        <AccountsCard />
        <Allowed permission="bills.read">
          <MonthCard />
          <YearCard />
        </Allowed>
      </div>
    </>
  );
}
