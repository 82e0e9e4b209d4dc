import { useTranslations } from "next-intl";
import { Delta } from "@/components/figure/delta";
import { Money } from "@/components/figure/money";
import type { BillBoard } from "@/lib/desk/bill-answers";
import { FigureCard } from "./figure-card";

/** What a month comes to, each figure with its change on the month before. */
export function FiguresStrip({ board }: { board: BillBoard }) {
  const t = useTranslations("bills.figures");
  const { currency, now, before, provisional } = board;
  const change = (from: string | null | undefined, to: string) =>
    from === undefined || from === null ? null : <Delta currency={currency} from={from} to={to} />;
  return (
    <dl className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-5">
      <FigureCard
        isFirst
        label={t("due")}
        note={
          before ? (
            <>
              {t(provisional ? "onLastSoFar" : "onLast")} {change(before.due, now.due)}
            </>
          ) : (
            t("dueNote")
          )
        }
      >
        <Money amount={now.due} currency={currency} />
      </FigureCard>
      <FigureCard label={t("refunds")} note={change(before?.refunds, now.refunds) ?? t("refundsNote")}>
        <Money amount={now.refunds} currency={currency} />
      </FigureCard>
      <FigureCard label={t("debt")} note={change(before?.debt, now.debt) ?? t("debtNote")}>
        <Money amount={now.debt} currency={currency} debt />
      </FigureCard>
      <FigureCard label={t("writtenOff")} note={t("writtenOffNote")}>
        <Money amount={now.writtenOff} currency={currency} />
      </FigureCard>
      <FigureCard
        label={t("discount")}
        note={
          now.official === null ? (
            t("discountNote")
          ) : (
            <>
              {t("offList")} <Money amount={now.official} currency={currency} />
            </>
          )
        }
      >
        <Money amount={now.discount} currency={currency} />
      </FigureCard>
    </dl>
  );
}
