"use client";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/page-header";
import { Allowed } from "@/components/shell/person";
import { Skeleton } from "@/components/ui/skeleton";
import { AccountsCard } from "./accounts-card";
import { AttentionSkeleton } from "./attention-skeleton";
import { boardGrid } from "./board-grid";
import { DebtorsCard } from "./debtors-card";

// What it tells of is asked for by the cards as well, so its code and its data come at the same time.
const Attention = dynamic(() => import("./attention").then((attention) => attention.Attention), {
  ssr: false,
  loading: () => <AttentionSkeleton />,
});
// Drawn by the server, with code of its own: not everybody sees it.
const MonthCard = dynamic(() => import("./month-card").then((card) => card.MonthCard));
// The chart comes second, and not to everybody.
const YearCard = dynamic(() => import("./year-card").then((card) => card.YearCard), {
  ssr: false,
  loading: () => <Skeleton aria-busy className="h-80" />,
});

/** Where the partner stands today: what needs somebody first, then balances, debts and this month. */
export function OverviewBoard() {
  const t = useTranslations("overview");
  return (
    <>
      <PageHeader description={t("intro")} title={t("title")} />
      <Attention />
      <div className={boardGrid}>
        <AccountsCard />
        <DebtorsCard />
        <Allowed permission="bills.read">
          <MonthCard />
          <YearCard />
        </Allowed>
      </div>
    </>
  );
}
