"use client";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { BarList } from "@/components/chart/bar-list";
import { AsOf } from "@/components/figure/as-of";
import { useCodeLabel } from "@/components/figure/code-label";
import { Delta } from "@/components/figure/delta";
import { Money } from "@/components/figure/money";
import { ReadProblem } from "@/components/job/read-problem";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { balanceType, chargeMode } from "@/lib/api/codes/bills";
import { api } from "@/lib/client/api";
import { read } from "@/lib/client/queries";
import type { BillMonth } from "@/lib/desk/answers";
import { compareAmounts, sumAmounts } from "@/lib/money";
import { FigureCard } from "./figure-card";
import { FiguresSkeleton } from "./figures-skeleton";

/** What a month comes to: what was used, given back and written off. */
export const totalOf = ({ consumption, refunds, writtenOff }: BillMonth) =>
  sumAmounts([consumption, refunds, writtenOff]);

/** A month in figures: the sums, the change on the month before, and how it was paid and charged. */
export function MonthFigures({ cycle, isCopying }: { cycle: string; isCopying: boolean }) {
  const t = useTranslations("bills");
  const { data: month, error, refetch } = useQuery(read(api.desk.billMonth, { cycle }));
  const problem = <ReadProblem error={error} isKnown={month !== undefined} onRetry={refetch} />;
  if (!month) return error ? problem : <FiguresSkeleton />;
  if (month.asOf === null)
    return (
      <>
        {problem}
        <Card>
          <Empty
            advice={t(isCopying ? "copying.advice" : "notCopied.advice")}
            title={t(isCopying ? "copying.title" : "notCopied.title")}
          />
        </Card>
      </>
    );
  return (
    <>
      {problem}
      <AsOf at={month.asOf} provisional={month.provisional} source="ListSubcustomerMonthlyBills" />
      {month.provisional && <p className="max-w-prose text-ink-soft text-xs">{t("provisional")}</p>}
      <Figures month={month} />
      {month.byChargeMode.length === 0 ? (
        <Card>
          <Empty advice={t("empty.advice")} title={t("empty.title")} />
        </Card>
      ) : (
        <Splits month={month} />
      )}
    </>
  );
}

function Figures({ month }: { month: BillMonth }) {
  const t = useTranslations("bills.figures");
  const { currency, consumption, refunds, writtenOff, debt, previous } = month;
  const total = totalOf(month);
  return (
    <dl className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-5">
      <FigureCard
        isFirst
        label={t("total")}
        note={
          <>
            {t(month.provisional ? "onLastSoFar" : "onLast")} <Delta currency={currency} from={previous} to={total} />
          </>
        }
      >
        <Money amount={total} currency={currency} />
      </FigureCard>
      <FigureCard label={t("consumption")} note={t("consumptionNote")}>
        <Money amount={consumption} currency={currency} />
      </FigureCard>
      <FigureCard label={t("refunds")} note={t("refundsNote")}>
        <Money amount={refunds} currency={currency} />
      </FigureCard>
      <FigureCard label={t("writtenOff")} note={t("writtenOffNote")}>
        <Money amount={writtenOff} currency={currency} />
      </FigureCard>
      <FigureCard label={t("debt")} note={t("debtNote")}>
        <Money amount={debt} currency={currency} debt />
      </FigureCard>
    </dl>
  );
}

function Splits({ month }: { month: BillMonth }) {
  const t = useTranslations("bills");
  const label = useCodeLabel();
  const paidBy = month.paidBy.map((part) => ({
    key: part.balanceType,
    label: label(balanceType, part.balanceType),
    amount: part.amount,
  }));
  const byMode = month.byChargeMode
    .map((part) => ({ key: part.chargeMode, label: label(chargeMode, part.chargeMode), amount: part.amount }))
    .sort((one, two) => compareAmounts(two.amount, one.amount));
  return (
    <div className="grid gap-5 lg:grid-cols-2">
      <Card className="grid content-start gap-3">
        <h3 className="font-semibold">{t("paidBy")}</h3>
        {paidBy.length > 0 ? (
          <BarList currency={month.currency} label={t("paidBy")} rows={paidBy} />
        ) : (
          <p className="text-ink-soft">{t("noPaidBy")}</p>
        )}
      </Card>
      <Card className="grid content-start gap-3">
        <h3 className="font-semibold">{t("byChargeMode")}</h3>
        <BarList currency={month.currency} label={t("byChargeMode")} rows={byMode} />
      </Card>
    </div>
  );
}
