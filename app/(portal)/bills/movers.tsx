"use client";
import { useTranslations } from "next-intl";
import { ChangeList } from "@/components/chart/change-list";
import { useMonthName } from "@/components/chart/use-month-name";
import type { BillBoard } from "@/lib/desk/bill-answers";
import { subtractAmount } from "@/lib/money";
import { shiftMonth } from "@/lib/time";
import { Section } from "./section";
import { useBillQuery } from "./use-bill-query";

/** The customers that moved most since the month before, up or down. */
export function Movers({ board }: { board: BillBoard }) {
  const t = useTranslations("bills");
  const nameOf = useMonthName();
  const { hrefTo } = useBillQuery();
  const { currency, cycle, movers, provisional } = board;
  return (
    <Section
      note={t(provisional ? "changes.soFar" : "changes.whole", {
        month: nameOf(cycle),
        before: nameOf(shiftMonth(cycle, -1)),
      })}
      title={t("parts.movers")}
    >
      {movers.length > 0 ? (
        <ChangeList
          currency={currency}
          isName
          label={t("parts.movers")}
          rows={movers.map(({ key, label, amount, before }) => ({
            key,
            label,
            from: before,
            to: amount,
            change: subtractAmount(amount, before),
            href: hrefTo(`/bills/customers/${encodeURIComponent(key)}`, { customer: undefined }),
          }))}
        />
      ) : (
        <p className="text-ink-soft">{t("parts.noMovers")}</p>
      )}
    </Section>
  );
}
